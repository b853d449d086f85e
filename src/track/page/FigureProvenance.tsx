// Where a figure comes from, fetched with the first number that is opened.
import { lazy, Suspense } from 'react'
import type { FigureFromProps } from './FigureProvenanceDrawer.tsx'

const Drawer = lazy(() => import('./FigureProvenanceDrawer.tsx'))

export function FigureProvenance(props: FigureFromProps) {
  return (
    <Suspense>
      <Drawer {...props} />
    </Suspense>
  )
}

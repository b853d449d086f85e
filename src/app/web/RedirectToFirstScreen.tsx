// Who comes to no screen in particular is led to one of theirs.
import { Navigate, useOutletContext } from 'react-router'
import { EmptyState, Page, useWords } from '../../ui/public.ts'
import { addressFor, type Entry } from './menu.ts'
import { words } from './words.ts'

/** What the frame hands down. */
export interface Given {
  entries: Entry[]
  run: string | null
}

/** Where nothing better is known: the first way this person has. */
export function RedirectToFirstScreen({ of = 'first' }: { of?: 'first' | 'run' }) {
  const t = useWords(words)
  const { entries, run } = useOutletContext<Given>()
  const way = entries.find((e) => of === 'first' || e.place === 'run')
  if (way) return <Navigate to={addressFor(way.path, run)} replace />
  return (
    <Page title={t('nothing-for-you')}>
      <EmptyState>{t('nothing-for-you-why')}</EmptyState>
    </Page>
  )
}

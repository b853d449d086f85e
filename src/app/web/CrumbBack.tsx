// The small line above a page below another: the run, and the way back, where that page lets its reader in.
import { Link } from 'react-router'
import { RunBreadcrumb } from '../../programme/page/RunBreadcrumb.tsx'
import { useCurrentRun } from './current-run.tsx'
import { addressOpenTo } from './page-readers.ts'
import { useMe } from './session.tsx'

/** The first of `ways` that is open to the reader. */
export function CrumbBack({ ways }: { ways: readonly { to: string; label: string }[] }) {
  const { run, standing } = useCurrentRun()
  const me = useMe()
  const way = ways.find(({ to }) => addressOpenTo({ me, standing }, to))
  return (
    <>
      <RunBreadcrumb run={run.id} />
      {way && (
        <>
          {' / '}
          <Link to={way.to}>{way.label}</Link>
        </>
      )}
    </>
  )
}

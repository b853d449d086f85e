// A screen, only for whom it is; everybody else is told so in a sentence.
import { useParams } from 'react-router'
import { getRun } from '../../programme/contract.ts'
import { useApiQuery } from '../../ui/public.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { mayOpen } from './page-readers.ts'
import type { Screen } from './page-routes.tsx'
import { useMe } from './session.tsx'

export function ProtectedRoute({ screen }: { screen: Screen }) {
  const me = useMe()
  const { run } = useParams()
  const head = useApiQuery(getRun, { params: { run: run ?? '' } }, { when: run !== undefined }).data
  if (!mayOpen(screen.path, { me, standing: head?.standing ?? null })) return <NotFoundPage why="not-for-you" />
  const Screen = screen.screen
  return <Screen />
}

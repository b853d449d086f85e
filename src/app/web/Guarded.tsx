// A screen, only for whom it is; everybody else is told so in a sentence.
import { useParams } from 'react-router'
import { getRun } from '../../programme/contract.ts'
import { useAsk } from '../../ui/public.ts'
import { Lost } from './Crash.tsx'
import type { Screen } from './screens.tsx'
import { useMe } from './session.tsx'

export function Guarded({ screen }: { screen: Screen }) {
  const me = useMe()
  const { run } = useParams()
  const head = useAsk(getRun, { params: { run: run ?? '' } }, { when: run !== undefined }).data
  if (screen.for && !screen.for({ me, standing: head?.standing ?? null })) return <Lost why="not-for-you" />
  const Screen = screen.screen
  return <Screen />
}

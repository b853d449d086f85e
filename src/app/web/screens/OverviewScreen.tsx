// How is this run going? The answer, the five dimensions behind it, what to do next, and the road so far.
import { moveFrom, type RunMove } from '../joined/run-moves.ts'
import { getOverview, getThread } from '../../contract.ts'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { moveRun } from '../../../programme/contract.ts'
import {
  Asked,
  Columns,
  Confirm,
  Fresh,
  Page,
  Sheet,
  Tile,
  Tiles,
  useAsk,
  useFailureNotice,
  useSay,
  useTell,
  useWords,
} from '../../../ui/public.ts'
import type { Overview } from '../../contract.ts'
import { getTrack } from '../../../track/contract.ts'
import { PlanTable } from '../../../track/page/PlanTable.tsx'
import { Acts } from '../joined/Acts.tsx'
import { runSentence } from '../joined/run-sentence.ts'
import { RunRoad } from '../joined/RunRoad.tsx'
import { words } from '../joined/words.ts'
import { useRunHere } from '../run-here.tsx'
import { seesAll, useMe } from '../session.tsx'

export default function OverviewScreen() {
  const { run } = useRunHere()
  const overview = useAsk(getOverview, { params: { run: run.id } }, { everySeconds: 30 })
  return <Asked of={overview}>{(answer) => <Shown overview={answer} />}</Asked>
}

function useTitle(tiles: Overview['tiles'], state: Parameters<typeof runSentence>[1]) {
  const t = useWords(words)
  const say = useSay()
  const s = runSentence(tiles, state)
  return 'first' in s ? t(s.key, { n: s.n, first: say(s.first.sentence).replace(/[。.]$/, '') }) : t(s.key)
}

function Shown({ overview }: { overview: Overview }) {
  const { run, modules, sessions, standing } = useRunHere()
  const t = useWords(words)
  const say = useSay()
  const me = useMe()
  const title = useTitle(overview.tiles, run.state)
  const thread = useAsk(getThread, { params: { run: run.id } }, { when: standing.staff }).data
  const tracked = useAsk(getTrack, { params: { run: run.id } }, { everySeconds: 30 })
  // @NOTE A running run is only offered its next state once its last day is over.
  const due = run.state !== 'running' || Date.parse(`${run.endsOn}T16:00:00Z`) < Date.parse(overview.at)
  const mayMove = due && (standing.roles.includes('lead') || seesAll(me))
  return (
    <Page
      crumb={<RunCrumb run={run.id} />}
      fresh={<Fresh at={overview.at} />}
      title={title}
      acts={mayMove && moveFrom(run.state) && <Move run={run.id} move={moveFrom(run.state)!} />}
    >
      <Tiles>
        {overview.tiles.map((x) => (
          <Tile key={x.dimension} colour={x.colour} title={t(x.dimension)} href={x.href}>
            {say(x.sentence)}
          </Tile>
        ))}
      </Tiles>
      <Columns>
        <Asked of={tracked}>
          {({ plan, rows }) => (
            <PlanTable
              run={run.id}
              rows={rows}
              minutes={plan.minutes}
              mayChange={plan.mayChange}
              mayRemind={standing.staff}
            />
          )}
        </Asked>
        <Sheet title={t('acts.title')} aside={t('acts.aside')}>
          <Acts acts={overview.acts} />
        </Sheet>
      </Columns>
      <Sheet title={t('road.title')} aside={t('road.aside')} padded>
        <RunRoad run={run} modules={modules} sessions={sessions} nodes={thread?.nodes ?? []} />
      </Sheet>
    </Page>
  )
}

function Move({ run, move }: { run: string; move: RunMove }) {
  const t = useWords(words)
  const failed = useFailureNotice()
  const tell = useTell(moveRun)
  return (
    <Confirm
      title={t('run.move-sure')}
      yes={t(move.word)}
      button={t(move.word)}
      onYes={() => tell.mutate({ params: { run }, body: { state: move.to } }, { onError: failed })}
    />
  )
}

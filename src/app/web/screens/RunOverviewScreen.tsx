// How is this run going? The answer, the five dimensions behind it, what to do next, and the road so far.
import { momentOf } from '../../../calendar/day.ts'
import { nextWord } from '../cross-stage/run-transitions.ts'
import { getOverview, getThread } from '../../contract.ts'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import type { RunState } from '../../../programme/contract.ts'
import {
  QueryBoundary,
  Button,
  Columns,
  UpdatedAt,
  Page,
  Panel,
  StatusTile,
  StatusTiles,
  useApiQuery,
  useSay,
  useTimeZone,
  useWords,
} from '../../../ui/public.ts'
import type { Overview } from '../../contract.ts'
import { getTrack } from '../../../track/contract.ts'
import { IndicatorStatusTable } from '../../../track/page/IndicatorStatusTable.tsx'
import { ActionItemsByDeadline } from '../cross-stage/ActionItemsByDeadline.tsx'
import { runStatusSentence } from '../cross-stage/run-status-sentence.ts'
import { RunTimelineChart } from '../cross-stage/RunTimelineChart.tsx'
import { words } from '../cross-stage/words.ts'
import { useCurrentRun } from '../current-run.tsx'
import { addressOpenTo } from '../page-readers.ts'
import { useMe } from '../session.tsx'

export default function RunOverviewScreen() {
  const { run } = useCurrentRun()
  const overview = useApiQuery(getOverview, { params: { run: run.id } }, { everySeconds: 30 })
  return <QueryBoundary of={overview}>{(answer) => <Shown overview={answer} />}</QueryBoundary>
}

function useTitle(tiles: Overview['tiles'], state: Parameters<typeof runStatusSentence>[1]) {
  const t = useWords(words)
  const say = useSay()
  const s = runStatusSentence(tiles, state)
  return 'first' in s ? t(s.key, { n: s.n, first: say(s.first.sentence).replace(/[。.]$/, '') }) : t(s.key)
}

function Shown({ overview }: { overview: Overview }) {
  const { run, modules, sessions, standing } = useCurrentRun()
  const me = useMe()
  const t = useWords(words)
  const say = useSay()
  const title = useTitle(overview.tiles, run.state)
  const thread = useApiQuery(getThread, { params: { run: run.id } }, { when: standing.staff }).data
  const tracked = useApiQuery(getTrack, { params: { run: run.id } }, { everySeconds: 30 })
  const zone = useTimeZone()
  // @NOTE A running run is only urged on to its next state once its last day is over.
  const due = run.state !== 'running' || momentOf(run.endsOn, '24:00', zone).getTime() <= Date.parse(overview.at)
  const mayMove = standing.roles.includes('lead') || me.duties.includes('training')
  // @NOTE As the server has it: whoever runs the training reminds, an analyst does not, and of a closed run nobody.
  const reminds = ['lead', 'assistant', 'instructor'].some((role) => standing.roles.includes(role))
  const mayRemind = reminds && run.state !== 'closed'
  return (
    <Page
      crumb={<RunBreadcrumb run={run.id} />}
      fresh={<UpdatedAt at={overview.at} />}
      title={title}
      acts={
        <StateLink run={run.id} state={run.state} moves={mayMove && due} sees={standing.staff || standing.figures} />
      }
    >
      <StatusTiles>
        {overview.tiles.map((x) => (
          <StatusTile
            key={x.dimension}
            colour={x.colour}
            title={t(x.dimension)}
            href={addressOpenTo({ me, standing }, x.href)}
          >
            {say(x.sentence)}
          </StatusTile>
        ))}
      </StatusTiles>
      <Columns>
        <QueryBoundary of={tracked}>
          {({ plan, rows }) => (
            <IndicatorStatusTable
              run={run.id}
              rows={rows}
              minutes={plan.minutes}
              mayChange={plan.mayChange}
              mayRemind={mayRemind}
            />
          )}
        </QueryBoundary>
        <Panel title={t('acts.title')} aside={t('acts.aside')}>
          <ActionItemsByDeadline acts={overview.acts} />
        </Panel>
      </Columns>
      <Panel title={t('road.title')} aside={t('road.aside')} padded>
        <RunTimelineChart run={run} modules={modules} sessions={sessions} nodes={thread?.nodes ?? []} />
      </Panel>
    </Page>
  )
}

/** To the page on which the next step is made, with what is there and missing for it. */
function StateLink({ run, state, moves, sees }: { run: string; state: RunState; moves: boolean; sees: boolean }) {
  const t = useWords(words)
  const word = nextWord(state)
  if (!sees && !moves) return null
  return (
    <Button href={`/runs/${run}/state`} kind={moves && word ? 'main' : 'plain'}>
      {t(state === 'closed' ? 'run.closed-goals' : moves && word ? word : 'run.state')}
    </Button>
  )
}

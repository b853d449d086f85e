// Where a run stands: what its next step makes true, what is there and missing for it, what can be taken back, and what was measured.
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { Button, Page, Panel, QueryBoundary, Stack, useApiQuery, useDateText, useWords } from '../../../ui/public.ts'
import type { RunStateView } from '../../run-state/contract.ts'
import { getRunState } from '../../run-state/contract.ts'
import { useCurrentRun } from '../current-run.tsx'
import { GoalsMeasured } from '../run-state/GoalsMeasured.tsx'
import { NextStep } from '../run-state/NextStep.tsx'
import { LeftOpenLines, StateLines } from '../run-state/StateLines.tsx'
import { TakeBack } from '../run-state/TakeBack.tsx'
import { words } from '../run-state/run-state-page-words.ts'

export default function RunStateScreen() {
  const { run } = useCurrentRun()
  const asked = useApiQuery(getRunState, { params: { run: run.id } }, { everySeconds: 30 })
  return <QueryBoundary of={asked}>{(view) => <Shown view={view} />}</QueryBoundary>
}

function useTitle(view: RunStateView): string {
  const t = useWords(words)
  const { run, lines, goals, planned, today } = view
  const bad = lines.filter(({ colour }) => colour === 'bad')
  const of = { name: `${run.programme} ${run.name}`, startsOn: run.startsOn, endsOn: run.endsOn }
  switch (run.state) {
    case 'preparing': {
      const missing = bad.map(({ what, params }) => t(`missing.${what}` as 'missing.carried', params)).join(t('join'))
      if (bad.length > 0) return t(planned?.blockedAt ? 'title.open-late' : 'title.open-blocked', { ...of, missing })
      if (planned && !planned.blockedAt) return t('title.open-planned', of)
      const open = lines.filter(({ colour, what }) => colour === 'watch' && what !== 'early').length
      return open > 0 ? t('title.open-some', { ...of, n: open }) : t('title.open', of)
    }
    case 'running':
      return t(run.endsOn < today ? 'title.running-over' : 'title.running', of)
    case 'following-up': {
      const missing = goals.filter((g) => !g.evidence && g.reason?.standing !== 'signed').length
      return missing > 0 ? t('title.close-blocked', { ...of, n: missing }) : t('title.close', of)
    }
    case 'closed': {
      const measured = goals.filter((g) => g.evidence).length
      return goals.length === 0
        ? t('title.closed-none', of)
        : t('title.closed', { ...of, measured, unmeasured: goals.length - measured })
    }
  }
}

function Shown({ view }: { view: RunStateView }) {
  const t = useWords(words)
  const { run, mayMove, lines } = view
  const early = run.state === 'running' && run.endsOn >= view.today
  const undoable = view.opening !== null && view.opening.first === null && early
  const reasons = view.goals.some(({ reason }) => reason !== null)
  const title = useTitle(view)
  return (
    <Page
      crumb={<RunBreadcrumb run={run.id} />}
      title={title}
      rests={
        !mayMove &&
        run.state !== 'closed' &&
        t(view.goals.some(({ mayAnswer }) => mayAnswer) ? 'rests.signer' : 'rests.reader')
      }
      acts={<Button href={`/runs/${run.id}`}>{t('overview')}</Button>}
    >
      <Stack>
        {view.opening && undoable && <TakeBack view={view} opening={view.opening} />}
        {view.next && <NextStep view={view} next={view.next} />}
        {run.state === 'following-up' && <GoalsMeasured view={view} />}
        {lines.length > 0 && <StateLines lines={lines} closing={run.state === 'following-up'} />}
        {view.opening && !undoable && <TakeBack view={view} opening={view.opening} />}
        {((run.state === 'running' && (!early || reasons)) || run.state === 'closed') && <GoalsMeasured view={view} />}
        {view.leftOpen && <LeftOpenLines left={view.leftOpen} />}
        <Steps view={view} />
      </Stack>
    </Page>
  )
}

function Steps({ view: { steps } }: { view: RunStateView }) {
  const t = useWords(words)
  const date = useDateText()
  return (
    <Panel title={t('steps.title')}>
      <ul className="state-lines">
        {steps.map(({ state, at, by }, i) => (
          <li key={at}>
            <span>{t(state === 'preparing' && i > 0 ? 'step.back' : `step.${state}`)}</span>
            <span className="small muted">{[by, date(at, 'moment')].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

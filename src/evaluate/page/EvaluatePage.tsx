// Did it work, how sure are we, and what must not be concluded?
import {
  QueryBoundary,
  Button,
  Columns,
  DataTable,
  GradeBadge,
  Loading,
  Callout,
  Page,
  ProgressBar,
  Panel,
  Stack,
  useApiQuery,
  useDateText,
  useErrorToast,
  useLang,
  useToast,
  useNow,
  useTimeZone,
  useApiMutation,
  usePunctuation,
  useWords,
} from '../../ui/public.ts'
import { lazy, Suspense, useState } from 'react'
import { dayOf, momentOf } from '../../calendar/day.ts'
import type { ReactNode } from 'react'
import type { Evaluation, Report } from '../contract.ts'
import { computeReport, getComputing, getEvaluation } from '../contract.ts'
import { reportInLanguage } from '../rules/report-in-language.ts'
import { words } from '../words.ts'
import { ReportDetails } from './ReportDetails.tsx'
import { ReportSummary, useHeadline } from './ReportSummary.tsx'
import { ExtremeCaseQuotes } from './ExtremeCaseQuotes.tsx'
import { CompetenciesAfterRunPanel } from './closing-summary/CompetenciesAfterRunPanel.tsx'
import { OtherCauses } from './OtherCauses.tsx'
import { TrainedVsUntrainedChart } from './TrainedVsUntrainedChart.tsx'
import { ReportExports } from './ReportExports.tsx'
import { ComparisonCharts } from './ComparisonCharts.tsx'
import { WaitListLottery } from './WaitListLottery.tsx'

/** Comes when a plan is written: it brings the arithmetic of power along. */
const PlanForm = lazy(() => import('./PlanForm.tsx'))

export function EvaluatePage({ run, crumb, report = null }: { run: string; crumb: ReactNode; report?: string | null }) {
  const evaluation = useApiQuery(
    getEvaluation,
    { params: { run }, query: report ? { report } : {} },
    { keepLast: true },
  )
  const { lang } = useLang()
  return (
    <QueryBoundary of={evaluation}>
      {(view) => (
        <Shown run={run} crumb={crumb} view={{ ...view, report: view.report && reportInLanguage(view.report, lang) }} />
      )}
    </QueryBoundary>
  )
}

function useTitle(view: Evaluation, over: boolean): { title: string; place: string } {
  const t = useWords(words)
  const date = useDateText()
  const headline = useHeadline()
  const { report, plan } = view
  const title = report
    ? headline(report)
    : !plan
      ? t(view.mayPlan ? 'title.no-plan' : 'title.no-plan-read')
      : over
        ? t('title.ready')
        : t('title.waiting', { day: date(plan.after.to, 'date') })
  return {
    title,
    place: report
      ? t('crumb', { frozen: date(report.frozenAt, 'moment'), report: report.id })
      : plan
        ? t('crumb.plan', { frozen: date(plan.frozenAt, 'moment') })
        : t('crumb.none'),
  }
}

function Shown({ run, crumb, view }: { run: string; crumb: ReactNode; view: Evaluation }) {
  const t = useWords(words)
  const showToast = useToast()
  const failed = useErrorToast()
  const [now, zone] = [useNow(60), useTimeZone()]
  const [planning, plan] = useState(false)
  const compute = useApiMutation(computeReport, { then: () => showToast(t('computed')) })
  const over = view.plan !== null && now >= momentOf(view.plan.after.to, '24:00', zone)
  const started = dayOf(now, zone) >= view.startsOn
  const { report } = view
  const { title, place } = useTitle(view, over)
  const acts = view.mayPlan && (
    <>
      {over && (
        <Button
          kind={report ? 'plain' : 'main'}
          busy={compute.isPending}
          onClick={() => compute.mutate({ params: { run } }, { onError: failed })}
        >
          {t('compute')}
        </Button>
      )}
      <Button kind={view.plan ? 'plain' : 'main'} onClick={() => plan(true)}>
        {view.plan ? t('plan.again') : t('plan.new')}
      </Button>
    </>
  )
  return (
    <Page
      crumb={
        <>
          {crumb} · {place}
        </>
      }
      title={title}
      badge={report && <GradeBadge grade={report.result.grade} />}
      acts={acts}
    >
      <Stack>
        {compute.isPending && <Computing run={run} />}
        {report && <Seen report={report} view={view} />}
        {(!started || view.draws.length > 0) && (
          <WaitListLottery run={run} view={view} mayDraw={view.mayPlan && !started} />
        )}
        <Columns even>
          <Plan view={view} />
          <OtherCauses run={run} causes={view.causes} sides={view.mayName} />
        </Columns>
        {report && <CompetenciesAfterRunPanel run={run} />}
        {report && <ReportDetails report={report} mayRows={view.mayPlan} />}
        {view.reports.length > 1 && <Older run={run} view={view} />}
      </Stack>
      {planning && (
        <Suspense fallback={<Loading />}>
          <PlanForm run={run} view={view} onClose={() => plan(false)} />
        </Suspense>
      )}
    </Page>
  )
}

/** Card and first picture side by side, then the other figures, what the comparison rests on, the cases, and the files. */
function Seen({ report, view }: { report: Report; view: Evaluation }) {
  const t = useWords(words)
  const date = useDateText()
  const newest = view.reports[0]!
  const chart = (kpi: Report['plan']['kpis'][number]) => (
    <TrainedVsUntrainedChart
      key={kpi.kpi}
      report={report}
      kpi={kpi}
      result={report.result.kpis.find((r) => r.kpi === kpi.kpi)!}
    />
  )
  const [shownFirst, rest] = [report.plan.kpis.slice(0, 2), report.plan.kpis.slice(2)]
  return (
    <>
      {newest.id !== report.id && (
        <Callout kind="watch">
          {t('reports.older', { at: date(report.computedAt, 'moment'), newest: newest.id })}
        </Callout>
      )}
      <Columns even>
        <ReportSummary report={report} causes={view.causes} />
        <Stack>{shownFirst.map(chart)}</Stack>
      </Columns>
      <Columns even>
        {rest.map(chart)}
        <ReportExports report={report} all={view.mayPlan} />
      </Columns>
      <ComparisonCharts report={report} />
      <ExtremeCaseQuotes report={report} />
    </>
  )
}

/** Asked every half second while the server computes. */
function Computing({ run }: { run: string }) {
  const t = useWords(words)
  const under = useApiQuery(getComputing, { params: { run } }, { everySeconds: 0.5 }).data?.under ?? null
  return (
    <Panel padded>
      <ProgressBar done={under?.done ?? 0} of={under?.of ?? null}>
        {under?.of ? t('computing', { done: under.done, of: under.of }) : t('computing.reading')}
      </ProgressBar>
    </Panel>
  )
}

function Older({ run, view }: { run: string; view: Evaluation }) {
  const t = useWords(words)
  const date = useDateText()
  return (
    <Panel title={t('reports.title')}>
      <DataTable
        caption={t('reports.title')}
        rows={view.reports}
        keyOf={(r) => r.id}
        picked={(r) => r.id === view.report?.id}
        columns={[
          { key: 'id', title: t('reports.id'), show: (r) => r.id },
          { key: 'at', title: t('reports.at'), show: (r) => date(r.computedAt, 'full') },
          { key: 'grade', title: t('reports.grade'), show: (r) => r.grade },
          {
            key: 'open',
            title: '',
            text: false,
            show: (r) => (
              <Button kind="quiet" href={`/runs/${run}/evaluate?report=${r.id}`} label={`${t('reports.open')} ${r.id}`}>
                {t('reports.open')}
              </Button>
            ),
          },
        ]}
      />
    </Panel>
  )
}

function Plan({ view }: { view: Evaluation }) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const date = useDateText()
  const p = view.plan
  return (
    <Panel title={t('plan.title')} padded>
      {!p ? (
        <p className="muted">{t(view.mayPlan ? 'title.no-plan' : 'title.no-plan-read')}</p>
      ) : (
        <>
          <p>
            {t('plan.frozen', {
              version: p.version,
              by: p.by,
              at: date(p.frozenAt, 'moment'),
              hash: p.hash.slice(0, 12),
            })}
          </p>
          {p.goalNames.length > 0 && (
            <p className="muted">{t('plan.goals', { goals: punctuation.list(p.goalNames) })}</p>
          )}
          <p className="muted">
            {p.others === 'named'
              ? t('plan.people', { trained: p.trained, comparison: p.comparison })
              : t('plan.people-by-rule', { trained: p.trained })}{' '}
            · {t(`plan.${p.assigned}`)}
          </p>
          <p className="muted">
            {t('plan.windows', {
              bf: date(p.before.from, 'date'),
              bt: date(p.before.to, 'date'),
              af: date(p.after.from, 'date'),
              at: date(p.after.to, 'date'),
            })}
          </p>
          <p className="muted">{punctuation.list(p.kpis.map((k) => punctuation.aside(k.name, t(`back.${k.role}`))))}</p>
          {p.because && <p className="small">「{p.because}」</p>}
        </>
      )}
    </Panel>
  )
}

// Did it work, how sure are we, and what must not be concluded?
import { Asked, Button, Columns, Grade, Page, Sheet, Stack, useAsk, useDateText, useNotice, useFailureNotice, useNow, useTell, useWords } from '../../ui/public.ts'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Evaluation } from '../contract.ts'
import { computeReport, getEvaluation } from '../contract.ts'
import { words } from '../words.ts'
import { BackPage } from './BackPage.tsx'
import { Card, useHeadline } from './Card.tsx'
import { Causes } from './Causes.tsx'
import { EffectChart } from './EffectChart.tsx'
import { PlanForm } from './PlanForm.tsx'

export function EvaluatePage({ run, crumb }: { run: string; crumb: ReactNode }) {
  const evaluation = useAsk(getEvaluation, { params: { run } })
  return <Asked of={evaluation}>{(view) => <Shown run={run} crumb={crumb} view={view} />}</Asked>
}

function Shown({ run, crumb, view }: { run: string; crumb: ReactNode; view: Evaluation }) {
  const t = useWords(words)
  const date = useDateText()
  const notice = useNotice()
  const failed = useFailureNotice()
  const now = useNow(60)
  const [planning, plan] = useState(false)
  const headline = useHeadline()
  const compute = useTell(computeReport, { then: () => notice(t('computed')) })
  const over = view.plan !== null && now.getTime() >= Date.parse(`${view.plan.after.to}T16:00:00Z`)
  const { report } = view
  const title = report ? headline(report) : !view.plan ? t('title.no-plan') : over ? t('title.ready') : t('title.waiting', { day: date(view.plan.after.to, 'date') })
  const place = report ? t('crumb', { frozen: date(report.frozenAt, 'moment'), report: report.id }) : view.plan ? t('crumb.plan', { frozen: date(view.plan.frozenAt, 'moment') }) : t('crumb.none')
  const acts = view.mayPlan && (
    <>
      {over && <Button kind={report ? 'plain' : 'main'} busy={compute.isPending} onClick={() => compute.mutate({ params: { run } }, { onError: failed })}>{t('compute')}</Button>}
      <Button kind={view.plan ? 'plain' : 'main'} onClick={() => plan(true)}>{view.plan ? t('plan.again') : t('plan.new')}</Button>
    </>
  )
  return (
    <Page crumb={<>{crumb} · {place}</>} title={title} badge={report && <Grade grade={report.result.grade} />} acts={acts}>
      <Stack>
        {report && (
          <>
            <Columns even>
              <Card report={report} causes={view.causes} />
              <Stack>{report.plan.kpis.slice(0, 1).map((k) => <EffectChart key={k.kpi} report={report} kpi={k} result={report.result.kpis.find((r) => r.kpi === k.kpi)!} />)}</Stack>
            </Columns>
            {report.plan.kpis.length > 1 && <Columns even>{report.plan.kpis.slice(1).map((k) => <EffectChart key={k.kpi} report={report} kpi={k} result={report.result.kpis.find((r) => r.kpi === k.kpi)!} />)}</Columns>}
          </>
        )}
        <Columns even>
          <Plan view={view} />
          <Causes run={run} causes={view.causes} sides={view.mayName} />
        </Columns>
        {report && <BackPage report={report} mayRows={view.mayPlan} />}
      </Stack>
      {planning && <PlanForm run={run} view={view} onClose={() => plan(false)} />}
    </Page>
  )
}

function Plan({ view }: { view: Evaluation }) {
  const t = useWords(words)
  const date = useDateText()
  const p = view.plan
  return (
    <Sheet title={t('plan.title')} padded>
      {!p ? <p className="muted">{t('title.no-plan')}</p> : (
        <>
          <p>{t('plan.frozen', { version: p.version, by: p.by, at: date(p.frozenAt, 'moment'), hash: p.hash.slice(0, 12) })}</p>
          <p className="muted">{p.others === 'named' ? t('plan.people', { trained: p.trained, comparison: p.comparison }) : t('plan.people-by-rule', { trained: p.trained })} · {t(`plan.${p.assigned}`)}</p>
          <p className="muted">{t('plan.windows', { bf: date(p.before.from, 'date'), bt: date(p.before.to, 'date'), af: date(p.after.from, 'date'), at: date(p.after.to, 'date') })}</p>
          <p className="muted">{p.kpis.map((k) => `${k.name}（${t(`back.${k.role}`)}）`).join('、')}</p>
          {p.because && <p className="small">「{p.because}」</p>}
        </>
      )}
    </Sheet>
  )
}

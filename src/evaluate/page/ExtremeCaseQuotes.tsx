// Beside the numbers: the words of two or three whose figures changed most and least. They help to understand, they prove nothing.
import { ActionItemCard, Button, Chip, PersonName, Panel, useWords } from '../../ui/public.ts'
import type { Report } from '../contract.ts'
import { shown } from '../rules/report-summary.ts'
import { words } from '../words.ts'

export function ExtremeCaseQuotes({ report }: { report: Report }) {
  const t = useWords(words)
  const kpi = report.plan.kpis.find((k) => k.role === 'primary' && k.level !== 'team')
  if (report.cases === null || !kpi) return null
  const unit = kpi.form === 'percent' ? t('points').trim() : kpi.unit
  return (
    <Panel title={t('cases.title', { name: kpi.name })}>
      <p className="small" style={{ padding: '0 16px 8px' }}>
        {report.cases.length === 0 ? t('cases.none') : t('cases.note')}
      </p>
      {report.cases.map((c, i) => (
        <ActionItemCard
          key={c.person}
          title={
            <>
              <Chip colour={c.best ? 'good' : 'watch'}>
                {t(c.best ? 'cases.best' : 'cases.worst', {
                  n: report.cases!.slice(0, i + 1).filter((x) => x.best === c.best).length,
                })}
              </Chip>{' '}
              <PersonName person={c} number />
            </>
          }
          due={
            <span className="muted">{t('cases.change', { name: kpi.name, value: shown(kpi, c.change), unit })}</span>
          }
          acts={
            <Button kind="quiet" href={c.href}>
              {c.task}
            </Button>
          }
        >
          <p>「{c.did}」</p>
          {c.result && <p>「{c.result}」</p>}
        </ActionItemCard>
      ))}
    </Panel>
  )
}

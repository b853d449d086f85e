// The back of the card: every number, how it was computed, the rows it came from, and a button that computes it again.
import { Button, Chip, Panel, useDateText, useApiMutation, useWords } from '../../ui/public.ts'
import { useState } from 'react'
import type { Report } from '../contract.ts'
import { recomputeReport } from '../contract.ts'
import { words } from '../words.ts'
import { RateCountsTable } from './RateCountsTable.tsx'
import { KpiResultsTable } from './KpiResultsTable.tsx'
import { ReportSourceRows } from './ReportSourceRows.tsx'

export function ReportDetails({ report, mayRows }: { report: Report; mayRows: boolean }) {
  const t = useWords(words)
  const date = useDateText()
  const [rowsOf, showRows] = useState<string | null>(null)
  const again = useApiMutation(recomputeReport)
  const last = report.recomputed[0]
  return (
    <Panel
      title={t('back.title')}
      acts={
        <Button busy={again.isPending} onClick={() => again.mutate({ params: { report: report.id } })}>
          {t('back.recompute')}
        </Button>
      }
    >
      <KpiResultsTable report={report} onRows={mayRows ? showRows : null} />
      <div style={{ padding: '8px 16px 16px' }}>
        {[...new Set(report.result.kpis.map((k) => k.method))].map((m) => (
          <p key={m} className="small">
            {t('paper.named', { name: t(`method.${m}`), text: t(`method.${m}.how`) })}
          </p>
        ))}
        <p className="small">
          {t('back.method', { error: t(report.plan.givenTo === 'team' ? 'back.error-team' : 'back.error-person') })}
        </p>
        <p className="small" style={{ overflowWrap: 'anywhere' }}>
          {t('back.hash', {
            plan: report.planHash.slice(0, 16),
            data: report.dataHash.slice(0, 16),
            at: date(report.computedAt, 'full'),
          })}
        </p>
        {last && (
          <p style={{ marginTop: 6 }}>
            {last.same ? (
              <Chip colour="good">{t('back.same', { at: date(last.at, 'full') })}</Chip>
            ) : (
              <Chip colour="bad">{t('back.differs', { at: date(last.at, 'full') })}</Chip>
            )}
          </p>
        )}
      </div>
      <RateCountsTable report={report} />
      {rowsOf && (
        <ReportSourceRows
          run={report.run}
          kpi={rowsOf}
          name={report.plan.kpis.find((k) => k.kpi === rowsOf)!.name}
          onClose={() => showRows(null)}
        />
      )}
    </Panel>
  )
}

// For reviewers: whose report says much of this one word for word, with the passages; a hint to ask.
import { Callout, useApiQuery, useWords } from '../../ui/public.ts'
import type { SimilarReport } from '../contract.ts'
import { getSimilarReports } from '../contract.ts'
import { words } from '../words.ts'
import type { Place } from './PracticeContactLog.tsx'

const percent = (share: number) => Math.round(share * 100)

export function CopiedPassagesHint({ place }: { place: Place }) {
  const t = useWords(words)
  const found = useApiQuery(getSimilarReports, { params: place }).data
  if (!found || found.alike.length === 0) return null
  const whose = ({ person, sameRun, earlier }: SimilarReport) => {
    const when = t(!sameRun ? 'report.alike-run' : earlier ? 'report.alike-earlier' : 'report.alike-later')
    return person ? t('report.alike-named', { name: person.name, when }) : t('report.alike-other', { when })
  }
  return (
    <div style={{ marginBottom: 12 }}>
      <Callout kind="watch">
        {found.alike.map((one, i) => (
          <div key={i}>
            <b>{t('report.alike', { percent: percent(one.share), whose: whose(one) })}</b>
            {one.passages.map((p) => (
              <div key={p} className="small" style={{ whiteSpace: 'pre-wrap' }}>
                「{p.length > 120 ? `${p.slice(0, 120)}…` : p}」
              </div>
            ))}
          </div>
        ))}
        <div className="small">{t('report.alike-rule', { row: found.row, percent: percent(found.share) })}</div>
      </Callout>
    </div>
  )
}

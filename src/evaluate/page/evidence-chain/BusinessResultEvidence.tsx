// What became of it in the business: the figure of the goal in the newest effect report.
import { GradeBadge, useDateText, useReason, useWords } from '../../../ui/public.ts'
import { Link } from 'react-router'
import { changeLine } from '../../rules/report-summary.ts'
import { words as evaluateWords } from '../../words.ts'
import { HoleBox, LinkMark } from './LinkStateAndRows.tsx'
import type { LinkProps } from './LinkStateAndRows.tsx'
import { words } from './words.ts'

export function BusinessResultEvidence({ run, chain, closed }: Omit<LinkProps, 'mayRows'>) {
  const t = useWords(words)
  const because = useReason(evaluateWords)
  const date = useDateText()
  const { result } = chain
  return (
    <div role="group" aria-label={t('link.result')}>
      <h3>
        {t('link.result')}
        <LinkMark state={result.state} />
      </h3>
      {result.hole && <HoleBox hole={result.hole} closed={closed} />}
      {result.plan && result.kpi && result.report && (
        <ul>
          <li>
            <div className="line">
              <span>{because(changeLine(result.plan, result.kpi))}</span>
              <GradeBadge grade={result.report.grade} />
            </div>
            <div className="small">
              {result.kpi.cells && (
                <>
                  {t('result.window', {
                    from: date(result.report.after.from, 'date'),
                    to: date(result.report.after.to, 'date'),
                    trained: result.kpi.cells.trainedAfter.n,
                    comparison: result.kpi.cells.comparisonAfter.n,
                  })}{' '}
                  ·{' '}
                </>
              )}
              <Link className="figure" to={`/runs/${run}/evaluate`}>
                {t('result.report', { id: result.report.id })}
              </Link>
            </div>
          </li>
          {result.kpi.warnings.map((w) => (
            <li key={w.code} className="small watch">
              <span className="mark" />
              {because(w, 'warning.')}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

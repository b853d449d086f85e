// The evidence for and against each cause, side by side; what is not known is said.
import { StatusMark, useReason, useWords } from '../../ui/public.ts'
import type { Sign } from '../contract.ts'
import { words } from '../words.ts'

const sides = ['difficulty', 'method', 'task-design', 'workload'] as const
const marks = { for: 'watch', against: 'good', unknown: 'none' } as const

export function DiagnosisEvidence({ signs }: { signs: Sign[] }) {
  const t = useWords(words)
  const because = useReason(words)
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))', gap: '16px 24px' }}>
      {sides.map((side) => (
        <section key={side}>
          <h3 style={{ marginBottom: 4 }}>{t(`cause.${side}`)}</h3>
          <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 6 }}>
            {signs
              .filter((s) => s.side === side)
              .map((s) => (
                <li key={s.code} style={{ fontSize: 13 }}>
                  <StatusMark colour={marks[s.speaks]}>{t(`finding.${s.speaks}`)}</StatusMark>{' '}
                  <span className={s.speaks === 'unknown' ? 'none' : 'muted'}>{because(s, 'sign.')}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

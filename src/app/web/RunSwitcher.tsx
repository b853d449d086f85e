// One run at a time is spoken of, and another is a choice away.
import { useNavigate } from 'react-router'
import type { Run } from '../../programme/contract.ts'
import { useWords } from '../../ui/public.ts'
import { words } from './words.ts'

/** Which run the pages speak of; a way to another where there are several. */
export function RunSwitcher({ run, runs, onGo }: { run: Run; runs: Run[]; onGo?: () => void }) {
  const t = useWords(words)
  const go = useNavigate()
  const named = (r: Run) => t('run-name', { programme: r.programme, name: r.name })
  if (runs.length < 2) return <div className="rail-run">{named(run)}</div>
  return (
    <select
      className="rail-run"
      aria-label={t('run-now')}
      value={run.id}
      onChange={(e) => {
        onGo?.()
        void go(`/runs/${e.target.value}`)
      }}
    >
      {runs.map((r) => (
        <option key={r.id} value={r.id}>
          {named(r)}
        </option>
      ))}
    </select>
  )
}

// Which figures the plan compares, and in which windows before and after.
import { Button, CopyButton, DateField, TextField, useDateText, usePunctuation, useWords } from '../../ui/public.ts'
import { useState } from 'react'
import type { Figures } from '../contract.ts'
import type { PlanEntry } from '../read/plan/contract.ts'
import { wholePeriodsIn } from '../rules/detectable-effect.ts'
import { words } from '../words.ts'

/** A figure by its name in a sheet that has not come in yet. */
export function AddFigure({ taken, onAdd }: { taken: string[]; onAdd: (kpi: string) => void }) {
  const t = useWords(words)
  const [name, setName] = useState('')
  const plain = name.trim()
  return (
    <div className="form-pair">
      <TextField
        label={t('plan.add-figure')}
        optional
        value={name}
        most={80}
        placeholder={t('plan.figure-name')}
        onChange={setName}
      />
      <div>
        <Button
          disabled={plain === '' || taken.includes(plain)}
          onClick={() => {
            onAdd(plain)
            setName('')
          }}
        >
          {t('plan.add')}
        </Button>
      </div>
    </div>
  )
}

/** The windows, and whether two periods before the training are in; if not, the words to ask for them. */
export function Windows({
  plan,
  change,
  known,
}: {
  plan: PlanEntry
  change: (part: Partial<PlanEntry>) => void
  known: Figures
}) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const date = useDateText()
  const seen = known.figures
    .filter((f) => plan.kpis.some((k) => k.kpi === f.kpi))
    .map((f) =>
      f.first > plan.before.to
        ? 0
        : Math.min(
            wholePeriodsIn(plan.before, f.periodDays),
            wholePeriodsIn(
              {
                from: f.first > plan.before.from ? f.first : plan.before.from,
                to: f.last < plan.before.to ? f.last : plan.before.to,
              },
              f.periodDays,
            ),
          ),
    )
  const n = seen.length === 0 ? 0 : Math.min(...seen)
  const letter = t('plan.periods-letter', {
    from: date(plan.before.from, 'date'),
    to: date(plan.before.to, 'date'),
    figures: punctuation.list(plan.kpis.map((k) => k.name)) || '…',
  })
  return (
    <>
      <div className="form-pair">
        <DateField
          label={t('plan.before')}
          value={plan.before.from}
          onChange={(from) => change({ before: { ...plan.before, from } })}
        />
        <DateField
          label={t('plan.before-to')}
          value={plan.before.to}
          onChange={(to) => change({ before: { ...plan.before, to } })}
        />
        <DateField
          label={t('plan.after')}
          value={plan.after.from}
          onChange={(from) => change({ after: { ...plan.after, from } })}
        />
        <DateField
          label={t('plan.before-to')}
          value={plan.after.to}
          onChange={(to) => change({ after: { ...plan.after, to } })}
        />
      </div>
      {n >= 2 ? (
        <p className="small good">
          <span className="mark" aria-hidden="true" />
          {t('plan.periods-fine', { n })}
        </p>
      ) : (
        <div>
          <p className="small watch">
            <span className="mark" aria-hidden="true" />
            {t('plan.periods-few', { n })}
          </p>
          <CopyButton text={letter}>{t('plan.periods-ask')}</CopyButton>
        </div>
      )}
    </>
  )
}

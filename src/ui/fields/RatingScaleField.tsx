// One to five in big buttons; with words instead of figures where the question asks for them.
import { useId } from 'react'
import { FieldGroup, type FieldProps } from './Field.tsx'

interface ScaleProps extends FieldProps {
  value: number | null
  onChange: (value: number) => void
  /** Words for the steps, in order; without them 1–5. */
  steps?: string[]
  /** What the ends mean, said below: ['完全没有', '每次都用']. */
  ends?: [low: string, high: string]
}

export function RatingScaleField({ value, onChange, steps, ends, ...field }: ScaleProps) {
  const name = useId()
  const shown = steps ?? ['1', '2', '3', '4', '5']
  return (
    <FieldGroup {...field}>
      <div className="scale" style={{ gridTemplateColumns: `repeat(${shown.length}, 1fr)` }}>
        {shown.map((step, i) => (
          <label key={step} className={value === i + 1 ? 'on' : undefined}>
            <input type="radio" name={name} checked={value === i + 1} onChange={() => onChange(i + 1)} />
            {step}
          </label>
        ))}
      </div>
      {ends && (
        <p className="small scale-ends">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </p>
      )}
    </FieldGroup>
  )
}

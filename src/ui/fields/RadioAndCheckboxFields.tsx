// One or several of a few; each a whole line to touch, or big buttons side by side.
import { useId, type ReactNode } from 'react'
import { FieldGroup, type FieldProps } from './Field.tsx'

export interface ChoiceOption<V extends string> {
  value: V
  label: ReactNode
  help?: ReactNode
  disabled?: boolean
}

interface ChoiceProps<V extends string> extends FieldProps {
  options: ChoiceOption<V>[]
  value: V | null
  onChange: (value: V) => void
  /** Side by side as buttons (few, short) instead of lines. */
  buttons?: boolean
}

/** One of several. */
export function RadioField<V extends string>({ options, value, onChange, buttons, ...field }: ChoiceProps<V>) {
  const name = useId()
  return (
    <FieldGroup {...field}>
      <div
        className={buttons ? 'scale choice-buttons' : 'choices'}
        style={buttons ? { gridTemplateColumns: `repeat(${options.length}, 1fr)` } : undefined}
      >
        {options.map((o) => (
          <label key={o.value} className={value === o.value ? 'on' : undefined}>
            <input
              type="radio"
              name={name}
              checked={value === o.value}
              disabled={o.disabled}
              onChange={() => onChange(o.value)}
            />
            <OptionText option={o} />
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

/** Any number of several. */
export function CheckboxField<V extends string>({
  options,
  value,
  onChange,
  ...field
}: FieldProps & { options: ChoiceOption<V>[]; value: V[]; onChange: (value: V[]) => void }) {
  const toggle = (v: V) => onChange(value.includes(v) ? value.filter((x) => x !== v) : [...value, v])
  return (
    <FieldGroup {...field}>
      <div className="choices">
        {options.map((o) => (
          <label key={o.value} className={value.includes(o.value) ? 'on' : undefined}>
            <input
              type="checkbox"
              checked={value.includes(o.value)}
              disabled={o.disabled}
              onChange={() => toggle(o.value)}
            />
            <OptionText option={o} />
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

function OptionText<V extends string>({ option }: { option: ChoiceOption<V> }) {
  return (
    <span>
      {option.label}
      {option.help && <span className="small option-help">{option.help}</span>}
    </span>
  )
}

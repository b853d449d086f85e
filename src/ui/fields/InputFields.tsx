// Text, number, day and one-of-many, on the browser's own inputs.
import { useWords } from '../i18n.tsx'
import { words } from '../words.ts'
import { Field, type FieldProps } from './Field.tsx'

interface TextProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  most?: number
}

/** One line. `kind` changes the keyboard of a phone and hides a password. */
export function TextField({
  value,
  onChange,
  placeholder,
  most,
  kind = 'text',
  autoComplete,
  ...field
}: TextProps & { kind?: 'text' | 'password' | 'email' | 'tel' | 'url' | 'search' | 'time'; autoComplete?: string }) {
  return (
    <Field {...field}>
      {(ids) => (
        <input
          id={ids.id}
          className="input"
          type={kind}
          value={value}
          maxLength={most}
          placeholder={placeholder}
          autoComplete={autoComplete}
          aria-describedby={ids.says}
          aria-invalid={ids.wrong || undefined}
          onChange={(e) => onChange(e.target.value)}
        />
      )}
    </Field>
  )
}

/** Several lines; grows with what is written. */
export function TextAreaField({
  value,
  onChange,
  placeholder,
  most,
  rows = 3,
  ...field
}: TextProps & { rows?: number }) {
  const t = useWords(words)
  return (
    <Field
      {...field}
      aside={field.aside ?? (most && value.length > most * 0.7 ? t('letters', { n: value.length, most }) : undefined)}
    >
      {(ids) => (
        <textarea
          id={ids.id}
          className="input"
          rows={rows}
          value={value}
          maxLength={most}
          placeholder={placeholder}
          aria-describedby={ids.says}
          aria-invalid={ids.wrong || undefined}
          onChange={(e) => onChange(e.target.value)}
        />
      )}
    </Field>
  )
}

/** A number, or null while nothing is written. */
export function NumberField({
  value,
  onChange,
  low,
  high,
  step,
  suffix,
  ...field
}: FieldProps & {
  value: number | null
  onChange: (value: number | null) => void
  low?: number
  high?: number
  step?: number
  suffix?: string
}) {
  return (
    <Field {...field}>
      {(ids) => (
        <span className="with-suffix">
          <input
            id={ids.id}
            className="input figure-input"
            type="number"
            inputMode="decimal"
            value={value ?? ''}
            min={low}
            max={high}
            step={step ?? 'any'}
            aria-describedby={ids.says}
            aria-invalid={ids.wrong || undefined}
            onChange={(e) => onChange(e.target.value === '' ? null : Number(e.target.value))}
          />
          {suffix && <span className="muted">{suffix}</span>}
        </span>
      )}
    </Field>
  )
}

/** A day as 'YYYY-MM-DD', or with `moment` a day and time as 'YYYY-MM-DDTHH:MM' in the organisation's zone. */
export function DateField({
  value,
  onChange,
  moment,
  first,
  last,
  ...field
}: FieldProps & { value: string; onChange: (value: string) => void; moment?: boolean; first?: string; last?: string }) {
  return (
    <Field {...field}>
      {(ids) => (
        <input
          id={ids.id}
          className="input"
          type={moment ? 'datetime-local' : 'date'}
          value={value}
          min={first}
          max={last}
          aria-describedby={ids.says}
          aria-invalid={ids.wrong || undefined}
          onChange={(e) => onChange(e.target.value)}
        />
      )}
    </Field>
  )
}

/** One of a few fixed choices, as the device shows them; what may be many is a ComboboxField. */
export function SelectField<V extends string>({
  value,
  onChange,
  options,
  placeholder,
  ...field
}: FieldProps & {
  value: V | null
  onChange: (value: V) => void
  options: { value: V; label: string }[]
  placeholder?: string
}) {
  return (
    <Field {...field}>
      {(ids) => (
        <select
          id={ids.id}
          className="input"
          value={value ?? ''}
          aria-describedby={ids.says}
          aria-invalid={ids.wrong || undefined}
          onChange={(e) => onChange(e.target.value as V)}
        >
          {value === null && (
            <option value="" disabled>
              {placeholder ?? ''}
            </option>
          )}
          {options.map((o) => (
            <option key={o.value} value={o.value}>
              {o.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

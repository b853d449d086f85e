// A text for machines, edited: one width, no spelling check, opened where one has to look.
import { useEffect, useRef } from 'react'
import { Field, type FieldProps } from './Field.tsx'

/** `line` (from 1) is selected when the field appears. */
export function CodeEditorField({
  value,
  onChange,
  line = null,
  rows = 18,
  ...field
}: FieldProps & { value: string; onChange: (value: string) => void; line?: number | null; rows?: number }) {
  const box = useRef<HTMLTextAreaElement>(null)
  const first = useRef({ value, line })
  useEffect(() => {
    const element = box.current
    const { value: text, line: wanted } = first.current
    if (!element || wanted === null) return
    const before = text
      .split('\n')
      .slice(0, wanted - 1)
      .join('\n')
    const from = before === '' ? 0 : before.length + 1
    const end = text.indexOf('\n', from)
    element.focus({ preventScroll: true })
    element.setSelectionRange(from, end < 0 ? text.length : end)
    element.scrollTop =
      (wanted - 1) * (element.scrollHeight / Math.max(1, text.split('\n').length)) - element.clientHeight / 3
  }, [])
  return (
    <Field {...field}>
      {(ids) => (
        <textarea
          id={ids.id}
          ref={box}
          className="input code-input"
          rows={rows}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          value={value}
          aria-describedby={ids.says}
          aria-invalid={ids.wrong || undefined}
          onChange={(e) => onChange(e.target.value)}
        />
      )}
    </Field>
  )
}

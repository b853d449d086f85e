// A question with its answer's place: label above, help and what is wrong below, all tied together for screen readers.
import { useId, type ReactNode } from 'react'
import { useWords } from '../i18n.tsx'
import { words } from '../words.ts'

export interface FieldProps {
  label: ReactNode
  help?: ReactNode
  /** What is wrong with the answer. */
  wrong?: string | null
  optional?: boolean
  /** Small, at the right of the label: 上次 3. */
  aside?: ReactNode
}

/** What ties an input to the rest of its field. */
export interface FieldIds {
  id: string
  label: string
  says: string | undefined
  wrong: boolean
}

/** Around any input: `<Field label="…">{(ids) => <input id={ids.id} aria-describedby={ids.says} />}</Field>` */
export function Field({
  label,
  help,
  wrong,
  optional,
  aside,
  children,
}: FieldProps & { children: (ids: FieldIds) => ReactNode }) {
  const id = useId()
  const t = useWords(words)
  const says = help || wrong ? `${id}says` : undefined
  return (
    <div className="field">
      <div className="row">
        <label htmlFor={id} id={`${id}label`}>
          {label}
          {optional && <span className="small"> {t('optional')}</span>}
        </label>
        {aside && <span className="small">{aside}</span>}
      </div>
      {children({ id, label: `${id}label`, says, wrong: Boolean(wrong) })}
      <FieldSays id={says} help={help} wrong={wrong} />
    </div>
  )
}

/** Around a group of choices. */
export function FieldGroup({ label, help, wrong, optional, aside, children }: FieldProps & { children: ReactNode }) {
  const id = useId()
  const t = useWords(words)
  return (
    <fieldset className="field" aria-describedby={help || wrong ? id : undefined}>
      <legend className="row">
        <span>
          {label}
          {optional && <span className="small"> {t('optional')}</span>}
        </span>
        {aside && <span className="small">{aside}</span>}
      </legend>
      {children}
      <FieldSays id={id} help={help} wrong={wrong} />
    </fieldset>
  )
}

function FieldSays({ id, help, wrong }: { id: string | undefined; help?: ReactNode; wrong?: string | null }) {
  if (!help && !wrong) return null
  return (
    <p id={id} className={wrong ? 'small bad' : 'small'}>
      {wrong ? (
        <>
          <span className="mark" aria-hidden="true" />
          {wrong}
        </>
      ) : (
        help
      )}
    </p>
  )
}

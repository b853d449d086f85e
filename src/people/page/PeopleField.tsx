// Several people are chosen one after the other; who is chosen stands below, each with a way out.
import { useId } from 'react'
import { Button, PersonName, useWords, type FieldProps } from '../../ui/public.ts'
import { pageWords } from './people-page-words.ts'
import { PersonField, type PersonChoice, type PersonSearch } from './PersonField.tsx'

interface Props<P extends PersonChoice> extends FieldProps {
  value: readonly P[]
  onChange: (people: P[]) => void
  useSearch: PersonSearch<P>
  /** Small, beside somebody chosen. */
  note?: (person: P) => string | null
}

export function PeopleField<P extends PersonChoice>({ value, onChange, useSearch, note, ...field }: Props<P>) {
  const t = useWords(pageWords)
  const title = useId()
  return (
    <div>
      <PersonField<P>
        {...field}
        value={null}
        onChange={(p) => p && onChange([...value, p])}
        useSearch={useSearch}
        without={value.map((p) => p.id)}
      />
      <p id={title} className="small" role="status">
        {value.length === 0 ? t('choose.none-yet') : t('choose.chosen', { n: value.length })}
      </p>
      <ul className="choices plain-list" aria-labelledby={title}>
        {value.map((p) => (
          <li key={p.id} className="row">
            <span>
              <PersonName person={p} number unit />
              {note?.(p) && <div className="small">{note(p)}</div>}
            </span>
            <Button
              kind="quiet"
              label={`${t('choose.drop')} ${p.name} ${p.employeeNo ?? ''}`.trim()}
              onClick={() => onChange(value.filter((o) => o.id !== p.id))}
            >
              {t('choose.drop')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

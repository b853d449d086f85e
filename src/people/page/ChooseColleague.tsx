// One colleague is chosen by a few signs of a name or 工号.
import { useId, useState } from 'react'
import { Button, EmptyState, PersonName, QueryBoundary, TextField, useApiQuery, useWords } from '../../ui/public.ts'
import { findColleagues } from '../read/contract.ts'
import { pageWords } from './people-page-words.ts'

export interface Chosen {
  id: string
  name: string
}

interface Props {
  label: string
  help?: string
  value: Chosen | null
  onChange: (person: Chosen | null) => void
}

export function ChooseColleague({ label, help, value, onChange }: Props) {
  const t = useWords(pageWords)
  const named = useId()
  const [finding, find] = useState(false)
  const choose = (p: Chosen) => {
    onChange(p)
    find(false)
  }
  return (
    <div className="field" role="group" aria-labelledby={named}>
      <span id={named} className="label">
        {label}
      </span>
      <div className="row chosen">
        <span>{value ? value.name : <span className="muted">{t('choose.nobody')}</span>}</span>
        <span className="row">
          <Button onClick={() => find(!finding)} pressed={finding}>
            {value ? t('choose.other') : t('choose.find')}
          </Button>
          {value && <Button onClick={() => onChange(null)}>{t('choose.nobody')}</Button>}
        </span>
      </div>
      {help && <p className="small">{help}</p>}
      {finding && <Find onChoose={choose} />}
    </div>
  )
}

function Find({ onChoose }: { onChoose: (p: Chosen) => void }) {
  const t = useWords(pageWords)
  const [signs, write] = useState('')
  const asked = signs.trim()
  const found = useApiQuery(findColleagues, { query: { signs: asked } }, { when: asked !== '', keepLast: true })
  return (
    <>
      <TextField label={t('choose.label')} kind="search" value={signs} onChange={write} most={60} />
      {asked !== '' && (
        <QueryBoundary of={found}>
          {({ people, more }) =>
            people.length === 0 ? (
              <EmptyState>{t('choose.none', { signs: asked })}</EmptyState>
            ) : (
              <>
                <ul className="choices plain-list">
                  {people.map((p) => (
                    <li key={p.id} className="row">
                      <PersonName person={p} number unit />
                      <Button onClick={() => onChoose({ id: p.id, name: p.name })}>
                        {t('choose.pick', { name: p.name })}
                      </Button>
                    </li>
                  ))}
                </ul>
                {more && <p className="small">{t('choose.more')}</p>}
              </>
            )
          }
        </QueryBoundary>
      )}
    </>
  )
}

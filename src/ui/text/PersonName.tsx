// A person by name, with the employee number where two could share it; someone erased keeps a place.
import { useWords } from '../i18n.tsx'
import { words } from '../words.ts'

export interface Named {
  name: string | null
  employeeNo?: string | null
  unit?: string | null
}

/** 林悦 · 客服一部; `number` adds the 工号. */
export function PersonName({
  person,
  number = false,
  unit = false,
}: {
  person: Named | null
  number?: boolean
  unit?: boolean
}) {
  const t = useWords(words)
  if (!person?.name) return <span className="none">{t('someone')}</span>
  const more = [number ? person.employeeNo : null, unit ? person.unit : null].filter(Boolean).join(' · ')
  return (
    <span className="person">
      {person.name}
      {more && <span className="small"> {more}</span>}
    </span>
  )
}

// One person is chosen by a name or 工号; who is chosen stands with number and unit, and can be cleared.
import { useState } from 'react'
import { ComboboxField, matchingOptions, useApiQuery, useWords, type FieldProps } from '../../ui/public.ts'
import { findColleagues } from '../read/contract.ts'
import { pageWords } from './people-page-words.ts'

export interface PersonChoice {
  id: string
  name: string
  employeeNo?: string | null
  unit?: string | null
}

/** What is found for a few signs, and how many there are of which these are the first; a hook, for it asks the server. */
export type PersonSearch<P extends PersonChoice> = (
  signs: string,
  when: boolean,
) => { people: readonly P[]; total: number; busy: boolean; failed?: boolean }

/** On its way, what is here answers what was typed before; and it may fail. */
export const howItStands = (asked: { isLoading: boolean; isPlaceholderData: boolean; isError: boolean }) => ({
  busy: asked.isLoading || asked.isPlaceholderData,
  failed: asked.isError,
})

/** Those of the company who are there, for superiors, deputies and successors. */
export function useColleagues(signs: string, when: boolean) {
  const asked = useApiQuery(findColleagues, { query: { signs } }, { when, keepLast: true })
  return { people: asked.data?.people ?? [], total: asked.data?.total ?? 0, ...howItStands(asked) }
}

const detailOf = (p: PersonChoice): string | null => [p.employeeNo, p.unit].filter(Boolean).join(' · ') || null

/** Those of a list whose name, 工号 or unit holds what was typed: where everybody is here already. */
export function matchingPeople<P extends PersonChoice>(people: readonly P[], signs: string): P[] {
  const found = new Set(matchingOptions(people.map(optionOf), signs).map((o) => o.value))
  return people.filter((p) => found.has(p.id))
}
const optionOf = (p: PersonChoice) => ({ value: p.id, label: p.name, detail: detailOf(p) })

interface Props<P extends PersonChoice> extends FieldProps {
  value: P | null
  onChange: (person: P | null) => void
  useSearch: PersonSearch<P>
  /** Who cannot be chosen again. */
  without?: readonly string[]
}

export function PersonField<P extends PersonChoice>({ value, onChange, useSearch, without = [], ...field }: Props<P>) {
  const t = useWords(pageWords)
  const [typed, type] = useState<string | null>(null)
  const { people, total, busy, failed } = useSearch((typed ?? '').trim(), typed !== null)
  const offered = people.filter((p) => !without.includes(p.id))
  return (
    <ComboboxField
      {...field}
      placeholder={t('choose.label')}
      value={value?.id ?? null}
      onChange={(id) => onChange(offered.find((p) => p.id === id) ?? null)}
      onClear={() => onChange(null)}
      options={offered.map(optionOf)}
      server={{
        onTyped: type,
        total: total - (people.length - offered.length),
        busy,
        failed,
        picked: value && optionOf(value),
      }}
    />
  )
}

// A fact about a person as people are compared by it.
import type { PeopleRow } from '../people/public.ts'
import type { PersonFact } from './source-definition.ts'

export function peopleRow(row: number, fact: PersonFact): PeopleRow {
  const { wecom, dingtalk, feishu } = fact
  return { row, ...fact, chat: { wecom, dingtalk, feishu } }
}

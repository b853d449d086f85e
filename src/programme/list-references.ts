// Says what points to a part of a run, as a refusal that names every kind with its number.
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import type { Text } from '../platform/localised-text/contract.ts'
import { say } from '../platform/localised-text/contract.ts'
import type { Reference, RunPart } from './rules/references.ts'
import type { SetupRefusal } from './rules/run-setup.ts'
import { setupWords } from './setup-words.ts'

/** What every folder holds of a part of a run; later folders know theirs, so it is passed in. */
export type FindReferences = (reading: Reading, scope: Scope, of: RunPart) => Promise<Reference[]>

/** The refusal with {zh} and {en}: 12 条数据、3 条反馈. */
export function listReferences(
  refused: string,
  found: readonly Reference[],
  params: Record<string, string | number> = {},
): SetupRefusal {
  const said = (lang: 'zh' | 'en') =>
    found
      .map(({ kind, n }) => say(setupWords[`reference.${kind}${n === 1 ? '.one' : ''}`] as Text, lang, { n }))
      .join(lang === 'zh' ? '、' : ', ')
  return { refused, params: { ...params, zh: said('zh'), en: said('en') } }
}

// Says what points to a part of a run, as a refusal that names every kind with its number.
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../platform/db/database.ts'
import type { Text } from '../platform/localised-text/contract.ts'
import { say } from '../platform/localised-text/contract.ts'
import type { DatedRow, Reference, RunPart } from './rules/references.ts'
import type { SetupRefusal } from './rules/run-setup.ts'
import { setupWords } from './setup-words.ts'

/** What every folder holds of a part of a run; later folders know theirs, so it is passed in. */
export type FindReferences = (reading: Reading, scope: Scope, of: RunPart) => Promise<Reference[]>
/** Whether anything at all rests on a part of a run, hidden reports among it. */
export type IsHeld = (db: OpenDatabase, of: RunPart) => Promise<boolean>

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

/** What a later folder knows to fall due outside new dates of a run. */
export type FindDatedOutside = (
  reading: Reading,
  scope: Scope,
  of: { run: string; startsOn: string; endsOn: string },
) => Promise<DatedRow[]>

const mostNamed = 10

/** The question whether these days may lie outside: each by name and day, and how many more. */
export function askAboutDays(rows: readonly DatedRow[], dates: { startsOn: string; endsOn: string }): SetupRefusal {
  const more = rows.length - mostNamed
  const said = (lang: 'zh' | 'en') =>
    [
      ...rows
        .slice(0, mostNamed)
        .map(({ kind, name, day }) => say(setupWords[`dated.${kind}`] as Text, lang, { name, day })),
      ...(more > 0 ? [say(setupWords['dated.more'], lang, { n: more })] : []),
    ].join(lang === 'zh' ? '、' : ', ')
  return { refused: 'days-outside-run', params: { ...dates, n: rows.length, zh: said('zh'), en: said('en') } }
}

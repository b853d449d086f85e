// What reports and common issues are called where a run is told of, in both languages, and the page each opens.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import { modulesOf } from '../../programme/public.ts'
import type { Common } from '../store/common-issue.ts'
import { words } from '../words.ts'
import { inBoth, say, textsOf } from '../../platform/localised-text/contract.ts'

export const text = textsOf(words)
export const short = (s: string) => (s.length > 40 ? `${s.slice(0, 39)}…` : s)
export const issueHref = (i: { run: string; id: string }) => `/runs/${i.run}/respond/issues/${i.id}`
export const commonIssueHref = (c: { run: string; id: string }) => `/runs/${c.run}/respond/common/${c.id}`

/** The problem's own words once a person has said them, else module and theme. */
export function titleOf(card: Common, numbers: Map<string, number>): Text {
  if (card.verdict?.what === 'confirmed' && card.verdict.text)
    return inBoth((lang) => (lang === 'zh' ? `「${card.verdict!.text}」` : `“${card.verdict!.text}”`))
  return inBoth((lang) =>
    say(words[card.module ? 'card.title' : 'card.title-run'], lang, {
      module: card.module ? (numbers.get(card.module) ?? '') : '',
      theme: say(words[`theme.${card.theme}`], lang),
    }),
  )
}

/** By module, for `titleOf`. */
export const moduleNumbers = async (reading: Reading, scope: Scope, runs: string[]) =>
  new Map((await modulesOf(reading, scope, runs)).map((m) => [m.id, m.number]))

// When several reports are probably one problem: module and theme equal, or module equal and the words alike, from three distinct voices.
import { similarIndex } from './text-similarity.ts'
import type { Theme } from './issue.ts'

/** A report as the rule sees it. `voice` is the reporter, or null for an anonymous one. */
export interface ComparableReport {
  id: string
  module: string | null
  theme: Theme
  text: string
  voice: string | null
}
export interface Suggested {
  members: string[]
  voices: number
  anonymous: number
}

/** 多名 is three distinct voices; words count as alike from a cosine of .30. Both are printed beside the card. */
export const line = { voices: 3, alike: 0.3 } as const

/**
 * The card a new report raises together with earlier open ones, or null.
 * @NOTE Two anonymous reports may be one person: they count as two voices, and the card says how many were anonymous; a person decides.
 */
export function suggestCommon(fresh: ComparableReport, earlier: readonly ComparableReport[]): Suggested | null {
  if (fresh.theme === 'other' && fresh.module === null) return null
  const near = earlier.filter((e) => e.id !== fresh.id && e.module === fresh.module)
  const scores = new Map(
    similarIndex(near)
      .query(fresh.text, near.length)
      .map((a) => [a.id, a.score]),
  )
  const alike = near.filter(
    (e) =>
      (fresh.module !== null && e.theme === fresh.theme && e.theme !== 'other') ||
      (scores.get(e.id) ?? 0) >= line.alike,
  )
  const members = [...alike, fresh]
  const { voices, anonymous } = voicesOf(members)
  return voices < line.voices ? null : { members: members.map((m) => m.id), voices, anonymous }
}

/** Distinct persons, and each anonymous report as a voice of its own. */
export function voicesOf(heard: readonly { voice: string | null }[]): { voices: number; anonymous: number } {
  const anonymous = heard.filter((h) => h.voice === null).length
  return { voices: new Set(heard.flatMap((h) => h.voice ?? [])).size + anonymous, anonymous }
}

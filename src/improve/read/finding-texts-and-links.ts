// The sentences a run is told of in, in both languages, and the page of the finding they speak of.
import type { Params, Text } from '../../platform/localised-text/contract.ts'
import { say } from '../../platform/localised-text/contract.ts'
import { words } from '../words.ts'
import { inBoth } from '../../platform/localised-text/contract.ts'

export type Key = keyof typeof words

/** A sentence of ours; a parameter that is one of our own words is given by its key. */
export const text = (key: Key, params: Params = {}, own: Record<string, Key> = {}): Text =>
  inBoth((lang) =>
    say(words[key], lang, {
      ...params,
      ...Object.fromEntries(Object.entries(own).map(([name, k]) => [name, words[k][lang]])),
    }),
  )

export const findingHref = (f: { run: string; id: string }) => `/runs/${f.run}/improve/${f.id}`

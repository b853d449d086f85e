// The value of an indicator as it is said in a sentence.
import { say } from '../../platform/localised-text/contract.ts'
import type { Lang } from '../../platform/localised-text/contract.ts'
import type { Tracked } from '../contract.ts'
import { words } from '../words.ts'
import { figureText } from './number-format.ts'

/** Of an indicator that has one: 72.3, 94.1%, 3.4 / 5. */
export const trackedText = (row: Tracked, lang: Lang): string =>
  figureText(row, row.now!.value!, (key) => say(words[key], lang), lang)

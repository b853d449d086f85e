// Why something was refused, as people read it.
import type { Params, Text } from '../platform/localised-text/contract.ts'
import { sayBoth } from '../platform/localised-text/contract.ts'
import { words } from './words.ts'

/** The reason in both languages; a code from another release is shown as it is. */
export function refusalReason({ code, params }: { code: string; params: Params }): Text {
  const text = (words as Record<string, Text>)[`wrong.${code}`]
  return text ? sayBoth(text, params) : { zh: code, en: code }
}

// Text that a person types, as every contract takes it: what cannot be seen is nothing.
import { z } from 'zod'
import { isBlank } from './contract.ts'

/**
 * A string without spaces around it; one of which nothing can be seen is the empty one, so that `min(1)` refuses it.
 * @example
 * name: typedText().min(1).max(80)
 */
export const typedText = () =>
  z
    .string()
    .trim()
    .overwrite((text) => (isBlank(text) ? '' : text))

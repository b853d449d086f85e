// The shape of a sentence in both languages, as it travels.
import { z } from 'zod'

export const textShape = z.object({ zh: z.string(), en: z.string() })

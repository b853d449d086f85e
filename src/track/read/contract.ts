// What the answers of tracking share: days, units, colours, and how fresh a figure is.
import { z } from 'zod'

export const cycles = ['daily', 'weekly', 'module', 'stage', 'fortnightly', 'monthly'] as const

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const run = z.object({ run: z.uuid() })
export const dimension = z.enum(['engagement', 'mastery', 'application', 'satisfaction'])
export const unit = z.enum(['percent', 'points', 'of5', 'hours', 'times'])
export const colour = z.enum(['good', 'watch', 'bad', 'none'])
export const count = z.number().int()

export const freshness = z.object({
  at: z.string().nullable(),
  version: z.number(),
  learners: z.number(),
  reach: z.enum(['staff', 'taught', 'together', 'own']),
})

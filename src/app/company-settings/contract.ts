// The company's name and time zone, as administrators change them.
import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { typedText } from '../../platform/localised-text/typed-text.ts'

export const getCompany = endpoint({
  method: 'GET',
  path: '/api/company',
  summary: 'The company’s name and time zone, and whether who asks may change them (administrators)',
  answer: z.object({
    name: z.string(),
    timeZone: z.string(),
    sample: z.boolean(),
    /** How many trainings have days that were reckoned in this zone: with any, it stays. */
    runs: z.number(),
  }),
})
export type Company = z.infer<typeof getCompany.answer>

export const changeCompany = endpoint({
  method: 'PUT',
  path: '/api/company',
  summary: 'Rename the company; give it another time zone while it has no training (administrators)',
  body: z.object({ name: typedText().min(1).max(80), timeZone: typedText().min(1).max(80) }),
  answer: z.object({ name: z.string(), timeZone: z.string() }),
})

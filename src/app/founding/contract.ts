// Founding a company of one's own from the first page, and going back to the sample while it is empty.
import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { typedText } from '../../platform/localised-text/typed-text.ts'

export const getFounding = endpoint({
  method: 'GET',
  path: '/api/founding',
  summary: 'May a company be founded from this address, and does it take the code from the terminal',
  open: true,
  answer: z.object({
    /** `database-url`: the database is named by the operator and holds the sample. */
    state: z.enum(['open', 'founded', 'database-url']),
    /** Asked from another machine: the terminal shows the code. */
    code: z.boolean(),
    /** May who asks go back to the sample: an administrator of a company with nobody and nothing in it yet. */
    mayGoBack: z.boolean(),
    /** What this address shows once the company is given up; with SAMPLE=no there is no sample. */
    backTo: z.enum(['sample', 'founding']),
    /** This year and the next: are its holidays and make-up days known. */
    calendar: z.array(z.object({ year: z.number(), known: z.boolean() })),
    /** How many people the sample has; null where there is none. */
    sample: z.object({ name: z.string(), people: z.number() }).nullable(),
  }),
})
export type Founding = z.infer<typeof getFounding.answer>

export const foundCompany = endpoint({
  method: 'POST',
  path: '/api/founding',
  summary: 'Found a company of one’s own and become its first administrator; the answer signs in',
  open: true,
  body: z.object({
    id: z.uuid(),
    company: typedText().min(1).max(80),
    name: typedText().min(1).max(80),
    employeeNo: typedText().min(1).max(64),
    email: z.union([z.literal(''), z.email().max(200)]),
    password: z.string().min(1).max(200),
    timeZone: z.string().max(80),
    lang: z.enum(['zh', 'en']),
    code: typedText().max(40).optional(),
  }),
  answer: z.object({ company: z.string() }),
})

export const goBackToSample = endpoint({
  method: 'DELETE',
  path: '/api/founding',
  summary: 'Give up a company that is still empty, and serve the sample again (administrators)',
  answer: z.object({}),
})

// What is shown of reports, of common issues with their remedies, and of how promptly they were answered.
import { z } from 'zod'
import { categories, states, themes } from '../rules/issue.ts'
import { textShape } from '../../platform/localised-text/text-shape.ts'

export const voices = ['named', 'hidden', 'anonymous', 'signal'] as const
export const remedyKinds = ['session', 'material', 'explanation', 'schedule'] as const

const who = z.object({ id: z.uuid(), name: z.string() })
export const theme = z.enum(themes)
export const category = z.enum(categories)

export const deadlineShape = z.object({
  kind: z.enum(['answer', 'solution', 'plan']),
  epoch: z.number(),
  since: z.string(),
  dueAt: z.string(),
  metAt: z.string().nullable(),
  policy: z.string(),
  explained: textShape,
  reached: z.array(z.object({ level: z.number(), at: z.string(), noticedAt: z.string() })),
})
export type Deadline = z.infer<typeof deadlineShape>

export const stepShape = z.object({
  id: z.uuid(),
  what: z.enum(['triaged', 'replied', 'proposed', 'confirmed', 'denied', 'said', 'closed-unasked']),
  at: z.string(),
  /** Null for an anonymous reporter, and for the product. */
  by: z.string().nullable(),
  fromReporter: z.boolean(),
  text: z.string(),
  category: category.nullable(),
  owner: z.string().nullable(),
})
export type Step = z.infer<typeof stepShape>

export const issueShape = z.object({
  id: z.uuid(),
  run: z.uuid(),
  module: z.object({ id: z.uuid(), number: z.number(), name: z.string() }).nullable(),
  theme,
  text: z.string(),
  voice: z.enum(voices),
  reporter: who.nullable(),
  at: z.string(),
  state: z.enum(states),
  epoch: z.number(),
  category: category.nullable(),
  owner: who.nullable(),
  /** The owner is no longer in the run; somebody else is to be given it. */
  ownerGone: z.boolean(),
  steps: z.array(stepShape),
  deadlines: z.array(deadlineShape),
  common: z.uuid().nullable(),
  signal: z.uuid().nullable(),
})
export type Issue = z.infer<typeof issueShape>
/** What is open in a closed run may still be answered and confirmed, but waits for nobody. */
export const ownIssueShape = issueShape.extend({ inClosedRun: z.boolean() })
export type OwnIssue = z.infer<typeof ownIssueShape>

const memberShape = z.object({
  id: z.uuid(),
  text: z.string(),
  who: z.string().nullable(),
  voice: z.enum(voices),
  at: z.string(),
  state: z.enum(states),
  member: z.boolean(),
})
export const remedyShape = z.object({
  id: z.uuid(),
  kind: z.enum(remedyKinds),
  text: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  session: z
    .object({ title: z.string(), startsAt: z.string(), endsAt: z.string(), place: z.string().nullable() })
    .nullable(),
  instructor: who.nullable(),
  acceptedAt: z.string().nullable(),
  reporters: z.number(),
  belowLine: z.number(),
})
export const commonIssueShape = z.object({
  id: z.uuid(),
  run: z.uuid(),
  module: z.object({ id: z.uuid(), number: z.number(), name: z.string() }).nullable(),
  theme,
  at: z.string(),
  verdict: z
    .object({ what: z.enum(['confirmed', 'dismissed']), at: z.string(), by: z.string().nullable(), text: z.string() })
    .nullable(),
  voices: z.number(),
  anonymous: z.number(),
  issues: z.array(memberShape),
  plan: deadlineShape.nullable(),
  remedies: z.array(remedyShape),
  /** The module's own test beside the complaints: median of each learner's last one, per cent. */
  test: z.object({ median: z.number(), n: z.number(), below: z.number(), line: z.number() }).nullable(),
})
export type CommonIssue = z.infer<typeof commonIssueShape>

export const promptnessShape = z.object({
  n: z.number(),
  inTime: z.number(),
  breached: z.number(),
  open: z.number(),
  share: z.number().nullable(),
  medianHours: z.number().nullable(),
})
export const breachShape = z.object({
  issue: z.uuid(),
  text: z.string(),
  dueAt: z.string(),
  answeredAt: z.string().nullable(),
  owner: z.string().nullable(),
  cause: z.enum(['nobody-owned-it', 'owner-did-not-answer']),
})

// Signals, how they end, and the rules that raise them, as they travel between server and browser.
import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { reasonShape } from '../../../programme/contract.ts'
import { count, day, run } from '../contract.ts'
import { textShape } from '../../../platform/localised-text/text-shape.ts'
import { typedText } from '../../../platform/localised-text/typed-text.ts'

export const signalKinds = ['weak-module', 'off-course', 'missing-data', 'below-line', 'wrong-way'] as const
export type SignalKind = (typeof signalKinds)[number]
export type EndedHow = 'acted' | 'dismissed' | 'passed'
/** What was done about a signal by hand; an issue or finding that took it up says so itself. */
export const deeds = ['talk', 'task', 'coach', 'other'] as const
export type Deed = (typeof deeds)[number] | 'issue' | 'finding'
/** Why a signal is dismissed; the first two say that the rule cried wolf. */
export const dismissals = ['not-so', 'minor', 'known', 'data', 'other'] as const
export type Dismissal = (typeof dismissals)[number]

export const signalShape = z.object({
  id: z.uuid(),
  run: z.uuid(),
  kind: z.enum(signalKinds),
  rule: z.string(),
  person: z.uuid().nullable(),
  name: z.string().nullable(),
  module: z.uuid().nullable(),
  moduleNumber: z.number().nullable(),
  indicator: z.string().nullable(),
  turn: z.string(),
  /** What it is about, and why it was raised. */
  reason: reasonShape,
  title: textShape,
  says: textShape,
  n: z.number(),
  raisedAt: z.string(),
  ending: z
    .object({
      how: z.enum(['acted', 'dismissed', 'passed']),
      did: z.enum([...deeds, 'issue', 'finding']).nullable(),
      reason: z.enum(dismissals).nullable(),
      because: textShape,
      takenBy: z.uuid().nullable(),
      by: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
})
export type Signal = z.infer<typeof signalShape>

export const getSignals = endpoint({
  method: 'GET',
  path: '/api/runs/:run/signals',
  summary: 'Signals of a run, open ones first',
  params: run,
  query: z.object({ open: z.enum(['true', 'false']).optional() }),
  answer: z.object({ signals: z.array(signalShape), mayAct: z.boolean() }),
})
export const dismissSignal = endpoint({
  method: 'POST',
  path: '/api/runs/:run/signals/:signal/dismissal',
  summary: 'End a signal with a reason',
  params: z.object({ run: z.uuid(), signal: z.uuid() }),
  body: z.object({ reason: z.enum(dismissals).default('other'), because: typedText().min(2).max(400) }),
  answer: z.object({ id: z.uuid() }),
})
export const actOnSignal = endpoint({
  method: 'POST',
  path: '/api/runs/:run/signals/:signal/action',
  summary: 'End a signal by what was done about it',
  params: z.object({ run: z.uuid(), signal: z.uuid() }),
  body: z.object({ did: z.enum(deeds), because: typedText().min(2).max(400) }),
  answer: z.object({ id: z.uuid() }),
})
const counted = z.object({ acted: count, notSo: count, minor: count, known: count, data: count, other: count })
export const ruleNames = ['off-course', 'weak-module'] as const
const ruleShape = z.object({
  rule: z.enum(ruleNames),
  step: z.number().int(),
  line: z.number(),
  shipped: z.number(),
  lowest: z.number(),
  highest: z.number(),
  version: count,
  /** How signals of this rule ended in this run, and since its line last moved. */
  endings: counted,
  since: counted,
  /** Of those who said whether it was so: how many said it was not, and the share from which the line moves. */ judged:
    count,
  falseShare: z.number().nullable(),
  tolerated: z.number(),
  fewest: count,
  versions: z.array(
    z.object({
      version: count,
      step: z.number().int(),
      line: z.number(),
      because: textShape,
      by: z.string().nullable(),
      at: z.string(),
    }),
  ),
})
export type RuleSeen = z.infer<typeof ruleShape>
const calibrationShape = z.object({
  refused: z.string().nullable(),
  n: count,
  events: count,
  runs: count,
  error: z.number().nullable(),
  most: z.number(),
  shown: z.boolean(),
  on: day,
})
export const getRules = endpoint({
  method: 'GET',
  path: '/api/runs/:run/rules',
  summary: 'Where the lines of the rules stand, how their signals ended, and what own finished runs say',
  params: run,
  answer: z.object({ rules: z.array(ruleShape), calibration: calibrationShape.nullable(), mayChange: z.boolean() }),
})
export const setRule = endpoint({
  method: 'POST',
  path: '/api/runs/:run/rules/:rule',
  summary: 'Set a rule’s line back or elsewhere, saying why',
  params: z.object({ run: z.uuid(), rule: z.enum(ruleNames) }),
  body: z.object({ after: count.min(0), step: z.number().int(), because: typedText().min(2).max(400) }),
  answer: z.object({ version: count }),
})

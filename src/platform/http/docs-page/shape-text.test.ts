import { expect, test } from 'vitest'
import { z } from 'zod'
import { shapeText } from './shape-text.ts'
import type { JsonShape } from './shape-text.ts'

const told = (shape: z.ZodType) => shapeText(z.toJSONSchema(shape) as JsonShape)

test.for([
  [z.string(), 'string'],
  [z.uuid(), 'string (uuid)'],
  [z.string().min(1).max(50), 'string (1…50)'],
  [z.string().max(50).nullable(), 'string (≤ 50) | null'],
  [z.int(), 'integer'],
  [z.int().min(0), 'integer (≥ 0)'],
  [z.number().positive(), 'number (> 0)'],
  [z.enum(['up', 'down']), '"up" | "down"'],
  [z.array(z.enum(['up', 'down'])).max(3), '("up" | "down")[] (≤ 3)'],
  [z.array(z.object({ n: z.number(), at: z.string().optional() })), '{ n: number, at?: string }[]'],
  [z.tuple([z.number(), z.string()]), '[number, string]'],
  [z.record(z.string(), z.number()), '{ [name]: number }'],
  [z.object({}), '{}'],
  [z.unknown(), 'any'],
  [
    z.discriminatedUnion('as', [z.object({ as: z.literal('a') }), z.object({ as: z.literal('b') })]),
    '{ as: "a" } | { as: "b" }',
  ],
] as const)('%s', ([shape, text]) => {
  expect(told(shape)).toBe(text)
})

test('what does not fit on a line is broken, from the outside in', () => {
  const long = 'a-name-that-is-long-enough-to-make-the-line-break'
  expect(told(z.object({ [long]: z.object({ n: z.number() }), [`${long}-2`]: z.array(z.string()) }))).toBe(
    `{\n  ${long}: { n: number }\n  ${long}-2: string[]\n}`,
  )
})

import { expect, test } from 'vitest'
import type { z as real } from 'zod'
import { z as inert } from './zod-inert.ts'

const z = inert as typeof real

test('a contract can be written with it: every step gives a shape to go on with', () => {
  const name = z.string().trim().min(1).max(200)
  const rows = z.array(z.object({ name, kind: z.enum(['a', 'b']).nullable(), at: z.iso.datetime().optional() }))
  expect({
    ...z.object({ name }).extend({ rows, by: z.record(z.uuid(), z.union([z.null(), z.coerce.number()])) }),
  }).toEqual({})
})

test.each(['parse', 'safeParse', 'parseAsync', 'options', 'shape', '_zod'] as const)(
  'asked for .%s it says that it cannot answer',
  (question) => {
    const shape = z.enum(['a', 'b']) as unknown as Record<string, unknown>
    expect(() => shape[question]).toThrow(`.${question} was asked`)
  },
)

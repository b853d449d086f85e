import { expect, test } from 'vitest'
import { builtInBehaviours } from './built-in-behaviours.ts'

test('every behaviour of the library has five anchors in both languages, a name of its own and an id of its own', () => {
  expect(builtInBehaviours.length).toBeGreaterThanOrEqual(8)
  for (const b of builtInBehaviours) {
    expect(b.anchors, b.key).toHaveLength(5)
    for (const text of [b.name, ...b.anchors]) expect(text.zh !== '' && text.en !== '').toBe(true)
    expect(new Set(b.anchors.map((a) => a.zh)).size, b.key).toBe(5)
  }
  expect(new Set(builtInBehaviours.map((b) => b.id)).size).toBe(builtInBehaviours.length)
  expect(new Set(builtInBehaviours.flatMap((b) => [b.name.zh, b.name.en])).size).toBe(2 * builtInBehaviours.length)
})

test('it holds what the mission names: first reply, solved at once, efficient communication, problem solving', () => {
  expect(builtInBehaviours.map((b) => b.name.zh)).toEqual(
    expect.arrayContaining(['首次回复时长', '一次解决率', '沟通效率', '问题解决']),
  )
})

import { expect, test } from 'vitest'
import { say } from '../../platform/localised-text/contract.ts'
import { words } from '../words.ts'
import type { Issue } from '../read/contract.ts'
import { solutionOf, whatReaderMayDo } from './reporter-and-answer-deadline.ts'

test('the foot of the inbox is true for who looks, who answers and who owns', () => {
  const foot = (answer: boolean, owned: number, lang: 'zh' | 'en' = 'zh') =>
    whatReaderMayDo({ may: { answer }, owned }, (key, params) => say(words[key]!, lang, params))
  expect(foot(false, 0)).toBe('您可以查看，不能处理。')
  expect(foot(false, 2)).toBe('2 条由您负责，可以打开答复。')
  expect(foot(true, 0)).toBe('分好类的反馈，您可以答复，也可以请提出人确认；分类和改派由负责人或班主任办。')
  expect(foot(true, 1)).toContain('1 条由您负责，可以打开答复。分好类的反馈，您可以答复')
  expect(foot(true, 1, 'en')).toMatch(/^1 report is yours: open it to answer\. You may answer/)
})

test('a report is solved on the day its reporter said so; one that is not has the day promised, and in a closed run none', () => {
  const [due, solved] = ['2026-12-02T01:30:00.000Z', '2026-12-01T08:00:00.000Z']
  const at = (epoch: number, metAt: string | null) => ({ kind: 'solution', epoch, dueAt: due, metAt })
  const issue = (part: object) =>
    ({ state: 'in-progress', epoch: 1, steps: [], deadlines: [], ...part }) as unknown as Issue
  const running = issue({ deadlines: [at(1, null)] })
  expect(solutionOf(running, false)).toEqual({ dueAt: due })
  expect(solutionOf(running, true)).toBeNull()
  expect(solutionOf(issue({ state: 'reopened', epoch: 2, deadlines: [at(1, solved), at(2, null)] }), true)).toBeNull()
  expect(solutionOf(issue({ state: 'awaiting', deadlines: [at(1, solved)] }), false)).toBeNull()
  const steps = [
    { what: 'denied', at: due },
    { what: 'confirmed', at: solved },
  ]
  expect(solutionOf(issue({ state: 'closed', steps, deadlines: [at(1, due)] }), true)).toEqual({ solvedAt: solved })
})

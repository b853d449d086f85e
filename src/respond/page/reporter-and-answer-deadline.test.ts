import { expect, test } from 'vitest'
import { say } from '../../platform/localised-text/contract.ts'
import { words } from '../words.ts'
import { whatReaderMayDo } from './reporter-and-answer-deadline.ts'

test('the foot of the inbox is true for who looks, who answers and who owns', () => {
  const foot = (answer: boolean, owned: number, lang: 'zh' | 'en' = 'zh') =>
    whatReaderMayDo({ may: { answer }, owned }, (key, params) => say(words[key]!, lang, params))
  expect(foot(false, 0)).toBe('您可以查看，不能处理。')
  expect(foot(false, 2)).toBe('2 条由您负责，可以打开答复。')
  expect(foot(true, 0)).toBe('分好类的反馈，您可以答复，也可以请提出人确认；分类和改派由负责人或班主任办。')
  expect(foot(true, 1)).toContain('1 条由您负责，可以打开答复。分好类的反馈，您可以答复')
  expect(foot(true, 1, 'en')).toMatch(/^1 report is yours: open it to answer\. You may answer/)
})

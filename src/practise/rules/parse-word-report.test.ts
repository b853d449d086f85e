import { expect, test } from 'vitest'
import { parseWordReport } from './parse-word-report.ts'

const lines = (...texts: string[]) => texts.map((text) => ({ text, heading: false }))
const whole = { background: '投诉多。', did: '先复述。\n再提问。', result: '退订了。', reflection: '慢下来。' }

test('a document with our four headings becomes the four parts', () => {
  const read = parseWordReport([
    { text: '背景', heading: true },
    ...lines('投诉多。'),
    { text: '做法', heading: true },
    ...lines('先复述。', '再提问。'),
    { text: '结果', heading: true },
    ...lines('退订了。'),
    { text: '反思', heading: true },
    ...lines('慢下来。'),
  ])
  expect(read).toEqual({ parts: whole, missing: [], other: [] })
})

test.each([
  ['一、背景', '二、做法', '三、结果', '四、反思'],
  ['1. 背景：', '2．我的做法', '3）成果', '（4）总结'],
  ['【背景】', '【行动】', '【效果】', '【体会】'],
  ['Background', 'What I did', 'Results:', '4. Lessons learned'],
  ['第一部分 背景', '第二部分 过程', '第三部分 成效', '第四部分 反思与改进'],
])('headings may be numbered, bracketed, or named otherwise: %s', (...heads) => {
  const [b, d, r, f] = heads as [string, string, string, string]
  expect(parseWordReport(lines(b, '投诉多。', d, '先复述。', '再提问。', r, '退订了。', f, '慢下来。')).parts).toEqual(
    whole,
  )
})

test('heading and text may stand on one line', () => {
  expect(
    parseWordReport(lines('背景：投诉多。', '做法：先复述。\n再提问。', '结果: 退订了。', '反思：慢下来。')).parts,
  ).toEqual(whole)
})

test('what belongs nowhere is given back, and what is missing is named', () => {
  const read = parseWordReport([
    ...lines('实践报告 李雨桐'),
    { text: '做法', heading: true },
    ...lines('先复述。'),
    { text: '附件清单', heading: true },
    ...lines('录音一段'),
  ])
  expect(read.parts.did).toBe('先复述。')
  expect(read.missing).toEqual(['background', 'result', 'reflection'])
  expect(read.other).toEqual(['实践报告 李雨桐', '附件清单', '录音一段'])
})

test('a sentence that only begins like a heading is text', () => {
  expect(parseWordReport(lines('做法', '结果出来之前我没有报价。')).parts.did).toBe('结果出来之前我没有报价。')
})

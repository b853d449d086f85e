// What a report of work says: its parts, versions, Word documents, likeness.
import { defineWords } from '../platform/localised-text/contract.ts'

export const reportWords = defineWords({
  'report.title': { zh: '实践报告', en: 'Practice report' },
  'report.none': {
    zh: '还没有交。跟进满 {target}（{unit}）后可以写。',
    en: 'Not handed in. It opens after {target} ({unit}).',
  },
  'report.none-closed': { zh: '没有交过。', en: 'It was not handed in.' },
  'report.none-open': {
    zh: '还没有交；跟进已经够了，可以写。',
    en: 'Not handed in; enough is logged, it can be written.',
  },
  'report.background': { zh: '背景', en: 'Background' },
  'report.did': { zh: '做法', en: 'What I did' },
  'report.result': { zh: '结果', en: 'Result' },
  'report.reflection': { zh: '反思', en: 'Reflection' },
  'report.send': { zh: '提交报告', en: 'Hand in' },
  'report.again': { zh: '修改后重新提交', en: 'Hand in a new version' },
  'report.earlier': { zh: '以前的版本（{n}）', en: 'Earlier versions ({n})' },
  'report.word': { zh: '存为 Word', en: 'Save as Word' },
  'report.word-form': { zh: '下载 Word 空表', en: 'Word form to fill in' },
  'report.from-word': { zh: '从 Word 读入', en: 'Read from Word' },
  'report.from-word-help': {
    zh: '按「背景、做法、结果、反思」四个标题识别，标题前有编号也可以。',
    en: 'Parts are found by the headings Background, What I did, Result and Reflection; numbered headings are fine.',
  },
  'report.from-word-nothing': {
    zh: '读入后先放进下面的表单，您看过再提交；文件本身不保存。',
    en: 'What is read goes into the form for you to look at before handing in; the file itself is not kept.',
  },
  'report.from-word-go': { zh: '读入', en: 'Read' },
  'report.read': { zh: '已读入「{file}」。', en: 'Read from "{file}".' },
  'report.read-missing': {
    zh: '没有找到这些标题：{parts}。请自己补上。',
    en: 'Not found under a heading: {parts}. Please fill in yourself.',
  },
  'report.read-other': {
    zh: '不属于这四部分的文字（没有放进报告）：',
    en: 'Text outside the four parts (not put into the report):',
  },
  'report.too-long': {
    zh: '「{part}」有 {n} 字，上限 {most}，超出的请删减。',
    en: '"{part}" has {n} {n|character|characters}; at most {most}, please shorten.',
  },
  'report.alike': { zh: '{percent}% 的文字与{whose}相同。', en: '{percent}% of the words stand in {whose}, too.' },
  'report.alike-named': { zh: '{name}{when}交的报告', en: "{name}'s report{when}" },
  'report.alike-other': { zh: '另一位学员{when}交的报告', en: "another learner's report{when}" },
  'report.alike-earlier': { zh: '更早', en: ' handed in before it' },
  'report.alike-later': { zh: '更晚', en: ' handed in after it' },
  'report.alike-run': { zh: '上一期', en: ' in an earlier run' },
  'report.alike-rule': {
    zh: '连续 {row} 个字以上相同才算，达到 {percent}% 才提示。这只是提示：先问一问，不影响打分。',
    en: 'Counted in rows of {row} words or more, told from {percent}% on. It is a hint to ask, and changes no score.',
  },
  'report.version': { zh: '第 {version} 版', en: 'Version {version}' },
})

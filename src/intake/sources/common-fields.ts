// Fields that many sheets have, with the headers in use for them.
import type { Example, ExampleDays, Field } from '../source-definition.ts'

export const employeeNo: Field = {
  key: 'employee-no',
  words: { zh: '工号', en: 'Employee no.' },
  kind: 'id',
  required: true,
  guesses: [
    '工号',
    '员工编号',
    '员工号',
    '人员编号',
    '职工号',
    '员工工号',
    '学员工号',
    'employee no',
    'employee number',
    'employee id',
    'staff id',
    'staff no',
  ],
}
export const personName: Field = {
  key: 'name',
  words: { zh: '姓名', en: 'Name' },
  kind: 'text',
  guesses: ['姓名', '员工姓名', '学员姓名', '学员', '名字', 'name', 'full name', 'learner'],
}
export const day: Field = {
  key: 'day',
  words: { zh: '日期', en: 'Date' },
  kind: 'date',
  required: true,
  guesses: [
    '日期',
    '时间',
    '上课日期',
    '签到日期',
    '签到时间',
    '考试日期',
    '考试时间',
    '提交时间',
    '提交日期',
    '交卷时间',
    '完成时间',
    '评价日期',
    '学习日期',
    'date',
    'day',
    'submitted at',
    'submitted on',
  ],
}
export const module: Field = {
  key: 'module',
  words: { zh: '模块', en: 'Module' },
  kind: 'text',
  guesses: ['模块', '课程模块', '所属模块', '模块名称', '单元', '章节', 'module', 'unit'],
}
export const note: Field = {
  key: 'note',
  words: { zh: '备注', en: 'Note' },
  kind: 'text',
  guesses: ['备注', '说明', '评语', '意见', 'note', 'notes', 'remark', 'comment'],
}

/** The two people of every template: numbers that no company gives, so that a row left standing meets nobody. */
export const exampleNumbers = ['EX001', 'EX002'] as const
const exampleNames = [
  { zh: '示例甲', en: 'Example One' },
  { zh: '示例乙', en: 'Example Two' },
] as const
const seen = (days: ExampleDays) => days.seen

/** Who, and when, as most templates begin. */
export const exampleOf = {
  who: { 'employee-no': exampleNumbers, name: exampleNames },
  seen: { day: [seen, seen] },
} satisfies Record<string, Record<string, readonly [Example, Example]>>

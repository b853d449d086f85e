// Who was there: one row per learner and session, however the firm writes 出勤.
import type { SheetSource } from '../../source-definition.ts'
import { day, employeeNo, module, note, personName, exampleOf } from '../common-fields.ts'

const present = [
  '出勤',
  '出席',
  '到',
  '已到',
  '已签到',
  '签到',
  '正常',
  '正常出勤',
  '是',
  '√',
  '✓',
  '✔',
  '1',
  'y',
  'yes',
  'present',
  'attended',
]
const late = ['迟到', '早退', 'late']
const absent = ['缺勤', '缺席', '未到', '未签到', '旷课', '否', '×', '✗', 'x', '0', 'n', 'no', 'absent']
const excused = ['请假', '事假', '病假', '公假', '公差', '调休', 'excused', 'leave']

/** value of outOf: excused counts neither way; somebody late was there, and the note says so. */
function stateOf(text: string): { value: number; outOf: number; note: string | null } | null {
  const word = text.trim().toLowerCase()
  if (present.includes(word)) return { value: 1, outOf: 1, note: null }
  if (late.includes(word)) return { value: 1, outOf: 1, note: text }
  if (absent.includes(word)) return { value: 0, outOf: 1, note: null }
  return excused.includes(word) ? { value: 0, outOf: 0, note: text } : null
}

export const attendanceSheet: SheetSource = {
  key: 'attendance-sheet',
  takes: 'sheet',
  words: {
    name: { zh: '签到表', en: 'Attendance sheet' },
    about: { zh: '工号、日期、出勤 / 缺勤 / 请假', en: 'Who attended which session' },
  },
  needsRun: true,
  fields: [
    employeeNo,
    personName,
    day,
    module,
    {
      key: 'session',
      words: { zh: '课程', en: 'Session' },
      kind: 'text',
      guesses: ['课程', '课程名称', '场次', '课次', '培训主题', 'session', 'class', 'course'],
    },
    {
      key: 'state',
      words: { zh: '出勤状态', en: 'Attendance' },
      kind: 'text',
      required: true,
      guesses: [
        '出勤状态',
        '出勤',
        '考勤',
        '考勤状态',
        '签到状态',
        '签到情况',
        '状态',
        '是否出勤',
        '是否签到',
        'attendance',
        'status',
        'attended',
      ],
    },
    note,
  ],
  examples: {
    ...exampleOf.who,
    ...exampleOf.seen,
    session: [
      { zh: '第 1 课', en: 'Session 1' },
      { zh: '第 1 课', en: 'Session 1' },
    ],
    state: [
      { zh: '出勤', en: 'present' },
      { zh: '请假', en: 'excused' },
    ],
  },
  become(row) {
    const state = stateOf(row.text('state')!)
    if (!state)
      return {
        problems: [
          { column: row.columnOf('state'), code: 'unknown-attendance', params: { value: row.text('state')! } },
        ],
      }
    const on = row.day('day')!
    const written = [state.note, row.text('note')].filter((n) => n !== null).join('：')
    return {
      facts: [
        {
          what: 'seen',
          employeeNo: row.id('employee-no')!,
          kind: 'session.attended',
          key: `${on} ${row.text('session') ?? ''}`.trim(),
          day: on,
          module: row.text('module'),
          activity: null,
          value: state.value,
          outOf: state.outOf,
          note: written || null,
        },
      ],
    }
  },
}

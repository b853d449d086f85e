// Who takes part in a run, from which day until which.
import type { SheetSource, TakenRow } from '../../source-definition.ts'
import { employeeNo as numberField, personName, exampleOf } from '../common-fields.ts'

const said = (row: TakenRow, field: 'class' | 'outcome') =>
  row.text(field) === null ? {} : { [field]: row.text(field) }

export const rosterSheet: SheetSource = {
  key: 'roster-sheet',
  takes: 'sheet',
  words: {
    name: { zh: '学员名单', en: 'Roster' },
    about: {
      zh: '这一期有谁：工号、姓名、班级、加入与退出日期、结业结果、导师',
      en: 'Who takes part in the run, in which class, since when, with what outcome, and with which mentor',
    },
  },
  needsRun: true,
  fields: [
    numberField,
    personName,
    {
      key: 'class',
      words: { zh: '班级', en: 'Class' },
      kind: 'text',
      guesses: ['班级', '班别', '分班', '小班', 'class', 'cohort'],
    },
    {
      key: 'since',
      words: { zh: '加入日期', en: 'Since' },
      kind: 'date',
      guesses: ['加入日期', '报名日期', '入班日期', '开始日期', 'since', 'enrolled on'],
    },
    {
      key: 'outcome',
      words: { zh: '结业结果', en: 'Outcome' },
      kind: 'text',
      guesses: ['结业结果', '是否通过', '考核结果', '结业', '结果', 'outcome', 'result', 'final result'],
    },
    {
      key: 'until',
      words: { zh: '退出日期', en: 'Until' },
      kind: 'date',
      guesses: ['退出日期', '退班日期', '离班日期', '结束日期', 'until', 'left on'],
    },
    {
      key: 'mentor',
      words: { zh: '导师工号', en: "Mentor's employee no." },
      kind: 'id',
      guesses: [
        '导师工号',
        '带教导师工号',
        '带教人工号',
        '师傅工号',
        'mentor no',
        'mentor number',
        'mentor employee no',
      ],
    },
  ],
  examples: {
    ...exampleOf.who,
    class: [
      { zh: '一班', en: 'Class A' },
      { zh: '一班', en: 'Class A' },
    ],
    since: [({ first }) => first, ({ first }) => first],
  },
  become(row) {
    const [since, until, mentorNo] = [row.day('since'), row.day('until'), row.id('mentor')]
    if (since !== null && until !== null && until < since)
      return {
        problems: [
          { column: row.columnOf('until'), code: 'ends-before-start', params: { value: until, start: since } },
        ],
      }
    const employeeNo = row.id('employee-no')!
    if (mentorNo === employeeNo)
      return { problems: [{ column: row.columnOf('mentor'), code: 'own-mentor', params: { value: mentorNo } }] }
    return {
      facts: [
        {
          what: 'enrolment',
          employeeNo,
          since,
          until,
          ...said(row, 'class'),
          ...said(row, 'outcome'),
          ...(mentorNo === null ? {} : { mentorNo }),
        },
      ],
    }
  },
}

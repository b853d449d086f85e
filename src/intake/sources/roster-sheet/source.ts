// Who takes part in a run, from which day until which.
import type { SheetSource, TakenRow } from '../../source-definition.ts'
import { employeeNo, personName } from '../common-fields.ts'

const said = (row: TakenRow, field: 'class' | 'outcome') =>
  row.text(field) === null ? {} : { [field]: row.text(field) }

export const rosterSheet: SheetSource = {
  key: 'roster-sheet',
  takes: 'sheet',
  words: {
    name: { zh: '学员名单', en: 'Roster' },
    about: {
      zh: '这一期有谁：工号、姓名、班级、加入与退出日期、结业结果',
      en: 'Who takes part in the run, in which class, since when, and with what outcome',
    },
  },
  needsRun: true,
  fields: [
    employeeNo,
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
  ],
  become(row) {
    const [since, until] = [row.day('since'), row.day('until')]
    if (since !== null && until !== null && until < since)
      return {
        problems: [
          { column: row.columnOf('until'), code: 'ends-before-start', params: { value: until, start: since } },
        ],
      }
    return {
      facts: [
        {
          what: 'enrolment',
          employeeNo: row.id('employee-no')!,
          since,
          until,
          ...said(row, 'class'),
          ...said(row, 'outcome'),
        },
      ],
    }
  },
}

// How superiors rate what they see at work, one row per learner and occasion.
import type { SheetSource } from '../../source-definition.ts'
import { day, employeeNo, module, note, personName, exampleOf } from '../common-fields.ts'

export const supervisorSheet: SheetSource = {
  key: 'supervisor-sheet',
  takes: 'sheet',
  words: {
    name: { zh: '主管评价表', en: "Supervisors' ratings" },
    about: { zh: '工号、日期、1–5 分', en: 'Ratings of 1 to 5 by superiors' },
  },
  needsRun: true,
  fields: [
    employeeNo,
    personName,
    day,
    module,
    {
      key: 'rating',
      words: { zh: '评分', en: 'Rating' },
      kind: 'number',
      required: true,
      guesses: ['评分', '主管评分', '主管评价', '上级评分', '评价', '得分', 'rating', 'score'],
    },
    {
      key: 'case-solving',
      words: { zh: '案例解决能力', en: 'Case-solving' },
      kind: 'number',
      guesses: ['案例解决能力', '案例解决', '问题解决能力', 'case solving', 'problem solving'],
    },
    note,
  ],
  examples: {
    ...exampleOf.who,
    ...exampleOf.seen,
    rating: [4, 3],
    'case-solving': [4, 3],
  },
  become(row) {
    const [rating, cases] = [row.number('rating')!.number, row.number('case-solving')?.number ?? null]
    const wrong = [
      { value: rating, field: 'rating' },
      { value: cases, field: 'case-solving' },
    ].filter((x): x is { value: number; field: string } => x.value !== null && (x.value < 1 || x.value > 5))
    if (wrong.length > 0)
      return {
        problems: wrong.map((x) => ({
          column: row.columnOf(x.field),
          code: 'rating-out-of-scale',
          params: { value: x.value },
        })),
      }
    const on = row.day('day')!
    const seen = {
      what: 'seen' as const,
      employeeNo: row.id('employee-no')!,
      key: on,
      day: on,
      module: row.text('module'),
      activity: null,
      outOf: null,
      note: row.text('note'),
    }
    return {
      facts: [
        { ...seen, kind: 'supervisor.rating' as const, value: rating },
        ...(cases === null ? [] : [{ ...seen, kind: 'case.solving' as const, value: cases }]),
      ],
    }
  },
}

// What learners say of a module afterwards: usefulness of its content, effect of its teaching. Read by nobody by name.
import type { SheetSource } from '../../source-definition.ts'
import { day, employeeNo, module, note, personName, exampleOf } from '../common-fields.ts'

const questions = [
  ['usefulness', 'content.usefulness'],
  ['teaching', 'teaching.effect'],
] as const

export const courseRatingSheet: SheetSource = {
  key: 'course-rating-sheet',
  takes: 'sheet',
  words: {
    name: { zh: '课后评价表', en: 'Course ratings' },
    about: {
      zh: '工号、模块、内容实用性与授课效果 1–5 分（保密：导入之后单份谁也看不到，自 5 人起给出平均）',
      en: 'Ratings of 1 to 5 by learners; in confidence: once in, nobody sees a single one, and means begin at 5 people',
    },
  },
  needsRun: true,
  fields: [
    employeeNo,
    personName,
    day,
    module,
    {
      key: 'usefulness',
      words: { zh: '内容实用性', en: 'Usefulness' },
      kind: 'number',
      guesses: ['内容实用性', '实用性', '内容评分', 'usefulness', 'content'],
    },
    {
      key: 'teaching',
      words: { zh: '讲师授课效果', en: 'Teaching effect' },
      kind: 'number',
      guesses: ['讲师授课效果', '授课效果', '讲师评分', '讲师评价', 'teaching', 'instructor'],
    },
    note,
  ],
  examples: {
    ...exampleOf.who,
    ...exampleOf.seen,
    usefulness: [5, 4],
    teaching: [4, 4],
  },
  become(row) {
    const given = questions.flatMap(([field, kind]) => {
      const value = row.number(field)?.number
      return value === undefined ? [] : [{ field, kind, value }]
    })
    if (given.length === 0)
      return { problems: [{ column: row.columnOf('usefulness'), code: 'required-empty', params: {} }] }
    const wrong = given.filter((g) => g.value < 1 || g.value > 5)
    if (wrong.length > 0)
      return {
        problems: wrong.map((g) => ({
          column: row.columnOf(g.field),
          code: 'rating-out-of-scale',
          params: { value: g.value },
        })),
      }
    const on = row.day('day')!
    return {
      facts: given.map((g) => ({
        what: 'seen',
        employeeNo: row.id('employee-no')!,
        kind: g.kind,
        key: `${on} ${row.text('module') ?? ''}`.trim(),
        day: on,
        module: row.text('module'),
        activity: null,
        value: g.value,
        outOf: null,
        note: row.text('note'),
      })),
    }
  },
}

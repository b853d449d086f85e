// How superiors rate what they see at work, one row per learner and occasion.
import type { SheetSource } from '../../source.ts'
import { day, employeeNo, module, note, personName } from '../fields.ts'

export const supervisorSheet: SheetSource = {
  key: 'supervisor-sheet',
  takes: 'sheet',
  words: { name: { zh: '主管评价表', en: "Supervisors' ratings" }, about: { zh: '工号、日期、1–5 分', en: 'Ratings of 1 to 5 by superiors' } },
  needsRun: true,
  fields: [
    employeeNo, personName, day, module,
    { key: 'rating', words: { zh: '评分', en: 'Rating' }, kind: 'number', required: true, guesses: ['评分', '主管评分', '主管评价', '上级评分', '评价', '得分', 'rating', 'score'] },
    note,
  ],
  become(row) {
    const rating = row.number('rating')!.number
    if (rating < 1 || rating > 5) return { problems: [{ column: row.columnOf('rating'), code: 'rating-out-of-scale', params: { value: rating } }] }
    const on = row.day('day')!
    return { facts: [{ what: 'seen', employeeNo: row.id('employee-no')!, kind: 'supervisor.rating', key: on, day: on, module: row.text('module'), activity: null, value: rating, outOf: null, note: row.text('note') }] }
  },
}

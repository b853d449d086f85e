// How long learners studied, by day, in minutes or hours.
import type { SheetSource, TakenRow } from '../../source.ts'
import { day, employeeNo, module, personName } from '../fields.ts'

const dayMinutes = 24 * 60

function minutesOf(row: TakenRow): number | null {
  const [minutes, hours] = [row.number('minutes')?.number, row.number('hours')?.number]
  return minutes ?? (hours === undefined ? null : hours * 60)
}

export const studyTimeSheet: SheetSource = {
  key: 'study-time-sheet',
  takes: 'sheet',
  words: { name: { zh: '学习时长表', en: 'Study time sheet' }, about: { zh: '工号、日期、分钟或小时', en: 'Minutes or hours studied by day' } },
  needsRun: true,
  fields: [
    employeeNo, personName, day, module,
    { key: 'minutes', words: { zh: '时长（分钟）', en: 'Minutes' }, kind: 'number', guesses: ['时长', '学习时长', '在线时长', '时长分钟', '学习分钟', '分钟', '分钟数', 'minutes', 'duration'] },
    { key: 'hours', words: { zh: '时长（小时）', en: 'Hours' }, kind: 'number', guesses: ['小时', '学时', '学习小时', '小时数', '时长小时', 'hours'] },
  ],
  become(row) {
    const minutes = minutesOf(row)
    const column = row.columnOf(row.number('minutes') ? 'minutes' : 'hours')
    if (minutes === null) return { problems: [{ column, code: 'required-empty', params: {} }] }
    if (minutes < 0 || minutes > dayMinutes) return { problems: [{ column, code: 'not-a-day-long', params: { value: minutes } }] }
    const on = row.day('day')!
    return { facts: [{ what: 'seen', employeeNo: row.id('employee-no')!, kind: 'study.minutes', key: `${on} ${row.text('module') ?? ''}`.trim(), day: on, module: row.text('module'), activity: null, value: minutes, outOf: null, note: null }] }
  },
}

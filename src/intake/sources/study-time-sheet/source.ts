// How long learners studied and how often they took part, by day, as an LMS reports it.
import type { SheetSource, TakenRow } from '../../source-definition.ts'
import { day, employeeNo, module, personName, exampleOf } from '../common-fields.ts'

const dayMinutes = 24 * 60

function minutesOf(row: TakenRow): number | null {
  const [minutes, hours] = [row.number('minutes')?.number, row.number('hours')?.number]
  return minutes ?? (hours === undefined ? null : hours * 60)
}

export const studyTimeSheet: SheetSource = {
  key: 'study-time-sheet',
  takes: 'sheet',
  words: {
    name: { zh: '学习时长表', en: 'Study time sheet' },
    about: { zh: '工号、日期、分钟或小时、互动次数', en: 'Minutes or hours studied, and interactions, by day' },
  },
  needsRun: true,
  fields: [
    employeeNo,
    personName,
    day,
    module,
    {
      key: 'minutes',
      words: { zh: '时长（分钟）', en: 'Minutes' },
      kind: 'number',
      guesses: ['时长', '学习时长', '在线时长', '时长分钟', '学习分钟', '分钟', '分钟数', 'minutes', 'duration'],
    },
    {
      key: 'hours',
      words: { zh: '时长（小时）', en: 'Hours' },
      kind: 'number',
      guesses: ['小时', '学时', '学习小时', '小时数', '时长小时', 'hours'],
    },
    {
      key: 'interactions',
      words: { zh: '互动次数', en: 'Interactions' },
      kind: 'number',
      guesses: ['互动次数', '互动', '发言次数', '发帖数', '评论数', 'interactions', 'posts'],
    },
  ],
  examples: {
    ...exampleOf.who,
    ...exampleOf.seen,
    minutes: [45, 30],
    interactions: [2, 0],
  },
  become(row) {
    const [minutes, interactions] = [minutesOf(row), row.number('interactions')?.number ?? null]
    const column = row.columnOf(row.number('minutes') ? 'minutes' : 'hours')
    if (minutes === null && interactions === null) return { problems: [{ column, code: 'required-empty', params: {} }] }
    if (minutes !== null && (minutes < 0 || minutes > dayMinutes))
      return { problems: [{ column, code: 'not-a-day-long', params: { value: minutes } }] }
    if (interactions !== null && interactions < 0)
      return {
        problems: [{ column: row.columnOf('interactions'), code: 'below-zero', params: { value: interactions } }],
      }
    const on = row.day('day')!
    const seen = {
      what: 'seen' as const,
      employeeNo: row.id('employee-no')!,
      key: `${on} ${row.text('module') ?? ''}`.trim(),
      day: on,
      module: row.text('module'),
      activity: null,
      outOf: null,
      note: null,
    }
    return {
      facts: [
        ...(minutes === null ? [] : [{ ...seen, kind: 'study.minutes' as const, value: minutes }]),
        ...(interactions === null ? [] : [{ ...seen, kind: 'interaction' as const, value: interactions }]),
      ],
    }
  },
}

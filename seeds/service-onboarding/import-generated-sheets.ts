// The sample company's systems report by sheets, brought in through the same intake users use.
import { Readable } from 'node:stream'
import { importSheet, receiveFile } from '../../src/intake/public.ts'
import type { OpenDatabase } from '../../src/platform/db/database.ts'
import { idFrom } from '../../src/platform/db/id.ts'
import { spoolToDisk } from '../../src/platform/files/store.ts'
import type { Calendar, RunKey } from './dates-and-ids.ts'
import { at, dayOf, plusDays, runIds } from './dates-and-ids.ts'
import { answers, entryTests, outcomes } from './test-and-outcome-sheets.ts'
import { scopeForPerson } from './scope-for-person.ts'
import { throwIfRefused } from './throw-if-refused.ts'
import {
  asCsv,
  attendance,
  courseRatings,
  homework,
  kpi,
  studyTime,
  supervisorForms,
  tests,
} from './generate-sheets.ts'
import { behaviourRatings, round360 } from './behaviour-and-360-ratings.ts'
import type { Sheet } from './generate-sheets.ts'

interface Delivery {
  source: string
  name: string
  sheet: Sheet
  run: RunKey | null
  by: string
  at: Date
}

/** UTF-8 with a byte order mark, as a Chinese Excel saves CSV. */
const bytesOf = (sheet: Sheet) => Readable.from([Buffer.from(`\ufeff${asCsv(sheet)}`)])

async function deliver(db: OpenDatabase, d: Delivery): Promise<void> {
  if (d.sheet.rows.length === 0) return
  const scope = await scopeForPerson(db, d.by)
  const file = await spoolToDisk(bytesOf(d.sheet))
  try {
    const { id } = throwIfRefused<{ id: string }>(
      await receiveFile(
        db,
        scope,
        {
          id: idFrom('sample', 'import', d.name),
          source: d.source,
          run: d.run && runIds[d.run],
          name: d.name,
          type: 'text/csv',
          file,
        },
        d.at,
      ),
    )
    throwIfRefused(await importSheet(db, scope, id, d.at))
  } finally {
    await file.done()
  }
}

/** What came in for a run until today. */
export async function importRunSheets(db: OpenDatabase, calendar: Calendar, run: RunKey): Promise<void> {
  const label = run === 'four' ? '第4期' : '第5期'
  const yesterday = plusDays(dayOf(calendar.now), -1)
  const over = calendar.runs[run].endsOn < calendar.today ? plusDays(calendar.runs[run].endsOn, 3) : yesterday
  const common = { run, by: 'lead', at: at(over, '18:30') }
  await deliver(db, {
    ...common,
    source: 'attendance-sheet',
    name: `${label}签到表.csv`,
    sheet: attendance(calendar, run),
  })
  await deliver(db, {
    ...common,
    source: 'study-time-sheet',
    name: `${label}LMS学习报表.csv`,
    sheet: studyTime(calendar, run),
  })
  await deliver(db, { ...common, source: 'score-sheet', name: `${label}随堂测试.csv`, sheet: tests(calendar, run) })
  await deliver(db, { ...common, source: 'item-sheet', name: `${label}逐题得分.csv`, sheet: answers(calendar, run) })
  await deliver(db, {
    ...common,
    source: 'score-sheet',
    name: `${label}课前摸底.csv`,
    sheet: entryTests(calendar, run),
  })
  await deliver(db, { ...common, source: 'score-sheet', name: `${label}作业.csv`, sheet: homework(calendar, run) })
  if (run === 'four')
    await deliver(db, {
      ...common,
      source: 'roster-sheet',
      name: `${label}结业名单.csv`,
      sheet: outcomes(calendar, run),
    })
  await deliver(db, {
    ...common,
    source: 'supervisor-sheet',
    name: `${label}主管反馈表.csv`,
    sheet: supervisorForms(calendar, run),
  })
  await deliver(db, {
    ...common,
    source: 'course-rating-sheet',
    name: `${label}课后评价.csv`,
    sheet: courseRatings(calendar, run),
  })
}

/** Behaviours at work, as superiors and people themselves rated them: before both runs, and a month after the finished one. */
export async function importBehaviourRatings(db: OpenDatabase, calendar: Calendar): Promise<void> {
  for (const run of ['four', 'five'] as const) {
    await deliver(db, {
      run,
      by: 'lead',
      source: 'behaviour-sheet',
      name: `第${run === 'four' ? 4 : 5}期行为评分（训前）.csv`,
      sheet: behaviourRatings(calendar, run, '训前'),
      at: at(plusDays(calendar.runs[run].startsOn, -2), '10:00'),
    })
  }
  await deliver(db, {
    run: 'four',
    by: 'lead',
    source: 'behaviour-sheet',
    name: '第4期行为评分（训后30天）.csv',
    sheet: behaviourRatings(calendar, 'four', '训后30天'),
    at: at(plusDays(calendar.runs.four.endsOn, 34), '10:00'),
  })
}

/** 360 of 第 4 期, a month after it: the sheet comes in, and its content goes. */
export function import360Sheet(db: OpenDatabase, calendar: Calendar): Promise<void> {
  return deliver(db, {
    run: 'four',
    by: 'lead',
    source: 'rating-360-sheet',
    name: '第4期360评分.csv',
    sheet: round360(),
    at: at(plusDays(calendar.runs.four.endsOn, 36), '10:00'),
  })
}

/** The business figures around 第 4 期 (E8). */
export function importKpiSheet(db: OpenDatabase, calendar: Calendar): Promise<void> {
  return deliver(db, {
    source: 'kpi-sheet',
    name: '客服KPI周报.csv',
    sheet: kpi(calendar),
    run: null,
    by: 'administrator',
    at: at(plusDays(calendar.runs.four.endsOn, 60), '09:00'),
  })
}

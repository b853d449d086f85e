// Every source, one line each.
import type { SheetSource, Source } from './source-definition.ts'
import { attendanceSheet } from './sources/attendance-sheet/source.ts'
import { behaviourSheet } from './sources/behaviour-sheet/source.ts'
import { courseRatingSheet } from './sources/course-rating-sheet/source.ts'
import { itemSheet } from './sources/item-sheet/source.ts'
import { kpiSheet } from './sources/kpi-sheet/source.ts'
import { organisationSheet } from './sources/organisation-sheet/source.ts'
import { oulad } from './sources/oulad/source.ts'
import { rating360Sheet } from './sources/rating-360-sheet/source.ts'
import { rosterSheet } from './sources/roster-sheet/source.ts'
import { scoreSheet } from './sources/score-sheet/source.ts'
import { studyTimeSheet } from './sources/study-time-sheet/source.ts'
import { supervisorSheet } from './sources/supervisor-sheet/source.ts'
import { xapi } from './sources/xapi/source.ts'

export const catalogue: readonly Source[] = [
  organisationSheet,
  rosterSheet,
  attendanceSheet,
  scoreSheet,
  itemSheet,
  kpiSheet,
  supervisorSheet,
  behaviourSheet,
  rating360Sheet,
  studyTimeSheet,
  courseRatingSheet,
  oulad,
  xapi,
]

/** The file a row came from, by its import's name: of a folder, the file inside it. */
export function fileWithin(key: string, kind: string, name: string): string {
  const source = catalogue.find((s) => s.key === key)
  const inside = source?.takes === 'folder' ? source.fileOf(kind) : null
  return inside === null ? name : `${name}/${inside}`
}

/** A source of sheets by its key, or undefined. */
export const sheetSource = (key: string): SheetSource | undefined =>
  catalogue.find((s): s is SheetSource => s.takes === 'sheet' && s.key === key)

// E8: the plan of 第 4 期 was frozen before its outcome, the business named another cause, and the report says C.
import { close360Round, computeReport, freezePlan, nameOtherCause } from '../../src/evaluate/public.ts'
import type { PlanEntry } from '../../src/evaluate/contract.ts'
import { roundsOf } from '../../src/evidence/public.ts'
import type { OpenDatabase } from '../../src/platform/db/database.ts'
import { idFrom } from '../../src/platform/db/id.ts'
import type { Calendar, RunKey } from './dates-and-ids.ts'
import { at, plusDays, runIds } from './dates-and-ids.ts'
import { roundName } from './behaviour-and-360-ratings.ts'
import { scopeForPerson } from './scope-for-person.ts'
import { throwIfRefused } from './throw-if-refused.ts'
import { import360Sheet } from './import-generated-sheets.ts'

const figures: PlanEntry['kpis'] = [
  {
    kpi: '客户满意度',
    name: '满意度',
    unit: '分',
    form: 'value',
    digits: 2,
    direction: 'up',
    role: 'primary',
    smallest: 0.1,
    guard: null,
  },
  {
    kpi: '平均通话时长(秒)',
    name: '平均通话',
    unit: '秒',
    form: 'value',
    digits: 0,
    direction: 'down',
    role: 'primary',
    smallest: 15,
    guard: '投诉率',
  },
  {
    kpi: '投诉率',
    name: '投诉率',
    unit: '%',
    form: 'percent',
    digits: 2,
    direction: 'down',
    role: 'primary',
    smallest: 0.5,
    guard: null,
  },
]

const planFor = (calendar: Calendar, run: RunKey): PlanEntry => ({
  kpis: figures,
  before: { from: plusDays(calendar.runs[run].startsOn, -56), to: plusDays(calendar.runs[run].startsOn, -1) },
  after: { from: plusDays(calendar.runs[run].endsOn, 1), to: plusDays(calendar.runs[run].endsOn, 56) },
  assigned: 'by-need',
  givenTo: 'person',
  compare: 'plain',
})

/** Freezes the plans of 第 4 期 and 第 5 期 before their runs, and evaluates 第 4 期. */
export async function seedEvaluate(db: OpenDatabase, calendar: Calendar): Promise<void> {
  const [lead, business] = [await scopeForPerson(db, 'lead'), await scopeForPerson(db, 'business')]
  for (const run of ['four', 'five'] as const) {
    const frozenAt = at(plusDays(calendar.runs[run].startsOn, -5), '09:12')
    await db.write(lead, async (tx) =>
      throwIfRefused(
        await freezePlan(
          tx,
          lead,
          { ...planFor(calendar, run), id: idFrom('sample', run, 'evaluation'), run: runIds[run], because: '' },
          frozenAt,
        ),
      ),
    )
  }
  const day = plusDays(calendar.runs.four.startsOn, 28)
  await db.write(business, async (tx) =>
    throwIfRefused(
      await nameOtherCause(
        tx,
        business,
        {
          id: idFrom('sample', 'cause', 'knowledge-base'),
          run: runIds.four,
          text: '第 5 周上线新知识库',
          happenedOn: day,
          side: 'business',
        },
        at(plusDays(calendar.runs.four.endsOn, 62), '14:00'),
      ),
    ),
  )
  throwIfRefused(await computeReport(db, lead, runIds.four, at(plusDays(calendar.runs.four.endsOn, 63), '10:00')))
  await import360Sheet(db, calendar)
  const open = (await db.read(lead, (reading) => roundsOf(reading, lead, runIds.four))).find(
    (r) => r.name === roundName,
  )!
  throwIfRefused(
    await close360Round(
      db,
      lead,
      { run: runIds.four, round: open.id },
      at(plusDays(calendar.runs.four.endsOn, 38), '16:00'),
    ),
  )
}

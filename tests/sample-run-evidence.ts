// What the systems of the sample company report about 第 5 期, recorded as evidence straight away.
import { at, calendarFor, moduleId, runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import * as story from '../seeds/service-onboarding/generate-sheets.ts'
import { learnersOf } from '../seeds/service-onboarding/learners.ts'
import { record } from '../src/evidence/public.ts'
import type { ObservationKind, Observation } from '../src/evidence/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import type { TestServer } from './test-server.ts'

const run = runIds.five
const product = systemScope()
const personOf = new Map(learnersOf('five').map(({ no, id }) => [no, id]))

/** What the systems of the company report, where the sample company has not taken it in yet. */
export async function recordSampleRunEvidence(server: TestServer): Promise<void> {
  const known = await server.db.read(product, (reading) =>
    reading
      .selectFrom('evidence.daily')
      .select('day')
      .where('run', '=', run)
      .where('kind', '=', 'session.attended')
      .executeTakeFirst(),
  )
  if (known) return
  const calendar = calendarFor(server.now)
  const seen: Observation[] = []
  const add = (
    kind: ObservationKind,
    no: unknown,
    day: unknown,
    value: number,
    more: Partial<Observation> & { key: string },
  ) =>
    seen.push({
      person: personOf.get(String(no))!,
      run,
      kind,
      day: String(day),
      at: at(String(day), '12:00'),
      value,
      source: 'story',
      sourceKey: `${kind} ${more.key}`,
      module: more.module ?? null,
      outOf: more.outOf ?? null,
      note: more.note ?? null,
    })
  for (const [no, , m, what, day, how] of story.attendance(calendar, 'five').rows)
    add('session.attended', no, day, how === '缺勤' ? 0 : 1, {
      key: `${day} ${what}`,
      module: moduleId('five', Number(m)),
      outOf: how === '请假' ? 0 : 1,
    })
  for (const [no, , day, m, minutes, times] of story.studyTime(calendar, 'five').rows) {
    add('study.minutes', no, day, Number(minutes), { key: String(day), module: moduleId('five', Number(m)) })
    add('interaction', no, day, Number(times), { key: String(day), module: moduleId('five', Number(m)) })
  }
  for (const [no, , m, what, day, score] of story.tests(calendar, 'five').rows)
    add('test.score', no, day, Number(score), { key: String(what), module: moduleId('five', Number(m)), outOf: 100 })
  for (const [no, , m, what, day, came, score] of story.homework(calendar, 'five').rows) {
    add('homework.handed-in', no, day, came === '是' ? 1 : 0, {
      key: String(what),
      module: moduleId('five', Number(m)),
      outOf: 1,
    })
    if (score !== '')
      add('homework.score', no, day, Number(score), {
        key: String(what),
        module: moduleId('five', Number(m)),
        outOf: 100,
      })
  }
  for (const [no, , day, rating, solving, note] of story.supervisorForms(calendar, 'five').rows) {
    add('supervisor.rating', no, day, Number(rating), { key: String(day), note: String(note) || null })
    add('case.solving', no, day, Number(solving), { key: String(day) })
  }
  for (const [no, , m, day, useful, effect] of story.courseRatings(calendar, 'five').rows) {
    add('content.usefulness', no, day, Number(useful), { key: String(m), module: moduleId('five', Number(m)) })
    add('teaching.effect', no, day, Number(effect), { key: String(m), module: moduleId('five', Number(m)) })
  }
  await server.db.write(product, (tx) => record(tx, product, seen))
}

// Whether what was computed from a run is still true, asked in one small question.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** Changes with everything a figure of the run rests on: evidence, measures, plan, modules, dates, learners, signals, reminders, questions; and what may be done with it, with the run's state. */
export async function dataVersion(reading: Reading | Writing, _scope: Scope, run: string): Promise<string> {
  const row = await reading
    .selectNoFrom([
      sql<string>`concat_ws('|',
      (select version from evidence.version where run = ${run}), (select concat(evidence_version, fingerprint) from track.measure_version where run = ${run}),
      (select max(version) from track.plan where run = ${run}),
      (select concat(count(*), '-', max(at)) from programme.run_state where run = ${run}),
      (select concat(starts_on, ends_on) from programme.run where id = ${run}),
      (select string_agg(concat(id, name, starts_on, ends_on), '' order by number) from programme.module where run = ${run}),
      (select concat(count(*), '-', count(until), '-', max(until)) from programme.enrolment where run = ${run}),
      (select concat(count(*), '-', count(e.signal)) from track.signal s left join track.signal_ending e on e.signal = s.id where s.run = ${run}),
      (select md5(string_agg(concat(id, point), '' order by id)) from programme.activity where run = ${run} and part_of is not null),
      (select concat(count(*), max(at)) from track.rule_threshold where run = ${run}), (select at from track.calibration where run = ${run}),
      (select count(*) from track.reminder where run = ${run}))`.as('stamp'),
    ])
    .executeTakeFirstOrThrow()
  return row.stamp
}

/** For each of these runs, what its weak modules rest on: test scores, modules, the rule's line, the looks before. */
export async function weakModuleVersions(
  reading: Reading,
  _scope: Scope,
  runs: readonly string[],
): Promise<Map<string, string>> {
  const rows = await reading
    .selectFrom('programme.run as r')
    .select([
      'r.id',
      sql<string>`concat_ws('|',
      (select version from evidence.version where run = r.id),
      (select string_agg(concat(id, name), '' order by number) from programme.module where run = r.id),
      (select concat(count(*), max(at)) from track.rule_threshold where run = r.id),
      (select concat(count(*), max(week)) from track.interim_look where run = r.id))`.as('stamp'),
    ])
    .where('r.id', '=', anyOf(runs))
    .execute()
  return new Map(rows.map(({ id, stamp }) => [id, stamp]))
}

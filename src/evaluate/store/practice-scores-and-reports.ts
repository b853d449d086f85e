// What practice at work left behind: scores by side, and the newest report of each learner.
import { sql } from 'kysely'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** Behaviour as it was scored at work in this run's newest task: items by the superior, and the mean of each side. */
export function scoresAtWork(reading: Reading, _scope: Scope, run: string) {
  return reading
    .selectFrom('practise.scoring as s')
    .innerJoin('practise.task as t', 't.id', 's.task')
    .select(['s.person', 's.side', 's.scores', 't.title', 't.id as task'])
    .where('s.run', '=', run)
    .orderBy('t.due_on', 'desc')
    .orderBy('s.person')
    .orderBy('s.side')
    .execute()
}

/** The newest practice report of each of these learners in the run. */
export function reportsAtWork(reading: Reading, _scope: Scope, run: string, persons: string[]) {
  return reading
    .selectFrom('practise.report as r')
    .distinctOn('r.person')
    .innerJoin('practise.task as t', 't.id', 'r.task')
    .innerJoin('people.person as p', 'p.id', 'r.person')
    .select(['r.person', 'p.name', 'p.employee_no as employeeNo', 't.id as task', 't.title', 'r.did', 'r.result'])
    .where('r.run', '=', run)
    .where('r.person', '=', sql<string>`any(${persons}::uuid[])`)
    .orderBy('r.person')
    .orderBy('r.at', 'desc')
    .execute()
}

// Tasks and to whom they were given.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import { lineHolds } from '../../people/public.ts'
import { actingAs } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Task, TaskEntry } from '../contract.ts'

/** Writes a task; the same id again revises it. False when the id belongs to another run. */
export async function saveTask(
  tx: Writing,
  scope: Scope,
  t: TaskEntry & { id: string; run: string; at: Date },
): Promise<boolean> {
  const values = {
    module: t.module,
    title: t.title,
    scene: t.scene,
    action: t.action,
    unit: t.unit,
    target: t.target,
    due_on: t.dueOn,
    rubric: JSON.stringify(t.rubric),
  }
  const written = await tx
    .insertInto('practise.task')
    .values({ id: t.id, run: t.run, by_person: scope.person, at: t.at, ...values })
    .onConflict((c) => c.column('id').doUpdateSet(values).where('practise.task.run', '=', t.run))
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

/** Gives a task to learners; those who have it keep their own due day. */
export async function assign(
  tx: Writing,
  _scope: Scope,
  t: { task: string; run: string; dueOn: string; at: Date },
  persons: string[],
): Promise<void> {
  if (persons.length === 0) return
  await tx
    .insertInto('practise.assignment')
    .values([...persons].sort().map((person) => ({ task: t.task, person, run: t.run, due_on: t.dueOn, at: t.at })))
    .onConflict((c) => c.doNothing())
    .execute()
}

const asTask = (t: {
  id: string
  run: string
  module: string | null
  title: string
  scene: string
  action: string
  unit: string
  target: number
  due_on: string
  rubric: string[]
}): Task => ({
  id: t.id,
  run: t.run,
  module: t.module,
  title: t.title,
  scene: t.scene,
  action: t.action,
  unit: t.unit,
  target: t.target,
  dueOn: t.due_on,
  rubric: t.rubric,
})

/** Tasks of a run, or of several, by due day. */
export async function tasksOf(reading: Reading, _scope: Scope, run: string | readonly string[]): Promise<Task[]> {
  return (
    await reading
      .selectFrom('practise.task')
      .selectAll()
      .where('run', '=', anyOf(run))
      .orderBy('due_on')
      .orderBy('id')
      .execute()
  ).map(asTask)
}

/** One task of a run, or null. */
export async function taskById(reading: Reading, _scope: Scope, run: string, id: string): Promise<Task | null> {
  const row = await reading
    .selectFrom('practise.task')
    .selectAll()
    .where('id', '=', id)
    .where('run', '=', run)
    .executeTakeFirst()
  return row ? asTask(row) : null
}

/** How far every visible learner is with each task of a run (or one learner with all): counts and who has scored and signed. */
export function progressOf(reading: Reading, scope: Scope, run: string, person?: string) {
  const all = progress(reading, scope).where('a.run', '=', run)
  return (person ? all.where('a.person', '=', person) : all).orderBy('a.due_on').orderBy('p.name').execute()
}

/**
 * The same over several runs, of the tasks that may wait for the person asking: their own, and reports not yet agreed of those they
 * review, as the superior or, in `trained`, as a trainer.
 */
export function progressAwaited(reading: Reading, scope: Scope, runs: readonly string[], trained: readonly string[]) {
  const reported = sql<boolean>`exists (select from practise.report r where r.task = a.task and r.person = a.person)`
  const reviewed = sql<boolean>`(a.run = ${anyOf(trained)} or exists (select from people.reporting_line l
    where l.person = a.person and l.superior = ${anyOf(actingAs(scope))} and l.kind = 'solid' and ${lineHolds('l')}))`
  const agreed = sql<boolean>`(g.task is not null and (select count(*) from practise.signature s where s.task = a.task and s.person = a.person) = 2)`
  return progress(reading, scope)
    .where('a.run', '=', anyOf(runs))
    .where((eb) => eb.or([eb('a.person', '=', scope.person), eb.and([reported, reviewed, eb.not(agreed)])]))
    .orderBy('a.due_on')
    .orderBy('p.name')
    .execute()
}

const progress = (reading: Reading, _scope: Scope) =>
  reading
    .selectFrom('practise.assignment as a')
    .innerJoin('people.person as p', 'p.id', 'a.person')
    .leftJoin('practise.agreement as g', (j) => j.onRef('g.task', '=', 'a.task').onRef('g.person', '=', 'a.person'))
    .select([
      'a.task',
      'a.person',
      'p.name',
      'a.due_on as dueOn',
      sql<boolean>`g.task is not null`.as('agreement'),
      sql<number>`(select count(*) from practise.contact l where l.task = a.task and l.person = a.person)`.as('lines'),
      sql<Date | null>`(select min(r.at) from practise.report r where r.task = a.task and r.person = a.person)`.as(
        'reportedAt',
      ),
      sql<string[]>`array(select s.side from practise.scoring s where s.task = a.task and s.person = a.person)`.as(
        'scored',
      ),
      sql<string[]>`array(select s.side from practise.signature s where s.task = a.task and s.person = a.person)`.as(
        'signed',
      ),
      sql<Date | null>`(select max(s.at) from practise.signature s where s.task = a.task and s.person = a.person having count(*) = 2)`.as(
        'agreedAt',
      ),
    ])

/** Assignments past their due day without a report and not yet counted as missed: for the nightly count. */
export function overdue(reading: Reading, _scope: Scope, today: string) {
  return reading
    .selectFrom('practise.assignment as a')
    .innerJoin('practise.task as t', 't.id', 'a.task')
    .select(['a.task', 'a.person', 'a.run', 'a.due_on as dueOn', 't.module'])
    .where('a.due_on', '<', today)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('practise.report as r')
            .select('r.task')
            .whereRef('r.task', '=', 'a.task')
            .whereRef('r.person', '=', 'a.person'),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('evidence.observation as o')
            .select('o.id')
            .whereRef('o.person', '=', 'a.person')
            .where('o.source', '=', 'practise')
            .where('o.source_key', '=', sql<string>`'task ' || a.task || ' handed in'`),
        ),
      ),
    )
    .execute()
}

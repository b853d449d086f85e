// One learner's work on one task: what was assigned, logged and handed in.
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { LineEntry, ReportEntry } from '../contract.ts'

export interface SubmissionKey {
  run: string
  task: string
  person: string
}

/** The assignment, locked when written to; null when the learner does not have the task or may not be seen. */
export async function assignmentOf(reading: Reading, _scope: Scope, p: SubmissionKey) {
  return (
    (await reading
      .selectFrom('practise.assignment as a')
      .innerJoin('people.person as p', 'p.id', 'a.person')
      .select(['a.due_on as dueOn', 'p.name'])
      .where('a.task', '=', p.task)
      .where('a.person', '=', p.person)
      .where('a.run', '=', p.run)
      .executeTakeFirst()) ?? null
  )
}

/** Evidence lines in the order of their days. */
export function linesOf(reading: Reading, _scope: Scope, p: SubmissionKey) {
  return reading
    .selectFrom('practise.contact')
    .select(['id', 'on_day as onDay', 'subject', 'technique', 'reaction', 'next_step as nextStep', 'at'])
    .where('task', '=', p.task)
    .where('person', '=', p.person)
    .orderBy('on_day')
    .orderBy('at')
    .execute()
}

/** The newest version of the report, or null. */
export async function reportOf(reading: Reading, _scope: Scope, p: SubmissionKey) {
  return (
    (await reading
      .selectFrom('practise.report')
      .select(['version', 'background', 'did', 'result', 'reflection', 'at'])
      .where('task', '=', p.task)
      .where('person', '=', p.person)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()) ?? null
  )
}

/** Versions of the report before the newest, the latest first. */
export function earlierReports(reading: Reading, _scope: Scope, p: SubmissionKey) {
  return reading
    .selectFrom('practise.report')
    .select(['version', 'background', 'did', 'result', 'reflection', 'at'])
    .where('task', '=', p.task)
    .where('person', '=', p.person)
    .orderBy('version', 'desc')
    .offset(1)
    .execute()
}

/** The newest report of everybody else on tasks of the same title in the same programme. */
export function othersReports(reading: Reading, _scope: Scope, p: SubmissionKey) {
  return reading
    .selectFrom('practise.report as r')
    .innerJoin('practise.task as t', 't.id', 'r.task')
    .innerJoin('programme.run as n', 'n.id', 't.run')
    .select(['r.task', 'r.run', 'r.person', 'r.background', 'r.did', 'r.result', 'r.reflection', 'r.at'])
    .distinctOn(['r.task', 'r.person'])
    .where('r.person', '<>', p.person)
    .where((eb) =>
      eb('t.title', '=', eb.selectFrom('practise.task as own').select('own.title').where('own.id', '=', p.task)),
    )
    .where((eb) =>
      eb(
        'n.programme',
        '=',
        eb.selectFrom('programme.run as mine').select('mine.programme').where('mine.id', '=', p.run),
      ),
    )
    .orderBy('r.task')
    .orderBy('r.person')
    .orderBy('r.version', 'desc')
    .execute()
}

/** The key as every row of the work carries it. */
export const stamp = (p: SubmissionKey) => ({ task: p.task, person: p.person, run: p.run })

/** Logs a contact; the same id again corrects it. False when the id belongs to other work. */
export async function saveLine(
  tx: Writing,
  _scope: Scope,
  p: SubmissionKey,
  l: LineEntry & { id: string; at: Date },
): Promise<boolean> {
  const values = {
    on_day: l.onDay,
    subject: l.subject,
    technique: l.technique,
    reaction: l.reaction,
    next_step: l.nextStep,
  }
  const written = await tx
    .insertInto('practise.contact')
    .values({ id: l.id, ...stamp(p), ...values, at: l.at })
    .onConflict((c) =>
      c
        .column('id')
        .doUpdateSet(values)
        .where('practise.contact.task', '=', p.task)
        .where('practise.contact.person', '=', p.person),
    )
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

export async function saveReport(
  tx: Writing,
  _scope: Scope,
  p: SubmissionKey,
  r: ReportEntry & { version: number; at: Date },
): Promise<void> {
  await tx
    .insertInto('practise.report')
    .values({ ...stamp(p), ...r })
    .execute()
}

// The second wall: every table is behind row-level security, but for a named list that may only shrink.
import { expect, test } from 'vitest'
import { layers } from '../layers.js'
import { appRole } from '../src/platform/db/database.ts'
import { testDatabase } from '../src/platform/db/test-database.ts'

const { owner } = await testDatabase()

/** Tables whose rows every signed-in request may reach; the Scope in the store is their only wall. Take one out when it gets its policy. */
const open: Record<string, string[]> = {
  // The record store knows systems by their credential, not persons by their login; only its own conversations read it.
  lrs: [
    'activity',
    'attachment',
    'attachment_part',
    'credential',
    'document',
    'revocation',
    'secret',
    'statement',
    'usage',
    'voiding',
  ],
  evaluate: ['not_measured', 'other_cause', 'plan', 'recomputation', 'report'],
  align: [
    'goal',
    'goal_indicator',
    'goal_module',
    'need',
    'need_module',
    'organisation_goal',
    'review',
    'review_confirmation',
  ],
  evidence: ['changed_cell', 'version'],
  intake: ['mapping'],
  people: ['competency', 'duty', 'identifier', 'organisation', 'person', 'position', 'reporting_line', 'unit'],
  platform: ['audit_subject', 'migration', 'one_time_task'],
  practise: ['task'],
  programme: [
    'activity',
    'enrolment',
    'mentorship',
    'module',
    'plan_version',
    'programme',
    'run',
    'run_state',
    'seat',
    'session',
  ],
  track: ['measure', 'measure_version', 'plan', 'plan_line', 'reminder'],
}

const listed = Object.entries(open).flatMap(([schema, tables]) => tables.map((table) => `${schema}.${table}`))

test('a table without row-level security stands on the list, and one that has it does not', async () => {
  const { rows } = await owner.query<{ name: string; guarded: boolean }>(
    `select n.nspname || '.' || c.relname as name, c.relrowsecurity as guarded from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any($1)`,
    [layers],
  )
  expect(rows.length).toBeGreaterThan(listed.length / 2)
  expect(rows.filter(({ name, guarded }) => !guarded && !listed.includes(name)).map(({ name }) => name)).toEqual([])
  expect(rows.filter(({ name, guarded }) => guarded && listed.includes(name)).map(({ name }) => name)).toEqual([])
})

test('nothing is granted to everybody, and the role of requests owns nothing', async () => {
  const everybody = await owner.query(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g where g.grantee = 0 and n.nspname = any($1)`,
    [layers],
  )
  expect(everybody.rows).toEqual([])
  const owned = await owner.query(
    `select c.oid::regclass::text as name from pg_class c where c.relowner = $1::regrole`,
    [appRole],
  )
  expect(owned.rows).toEqual([])
})

test('what is seen is never changed: evidence and audit give the role of requests no update', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select t as name from unnest(array['evidence.observation', 'platform.audit']) t where has_table_privilege($1, t, 'update')`,
    [appRole],
  )
  expect(rows).toEqual([])
})

// Modules of a run, in their order.
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Module } from '../contract.ts'
import { markSetupChanged } from './run.ts'

/** Writes modules; the same id again moves or renames. */
export async function saveModules(tx: Writing, scope: Scope, modules: Module[]): Promise<void> {
  if (modules.length === 0) return
  await tx
    .insertInto('programme.module')
    .values(
      modules.map((m) => ({
        id: m.id,
        run: m.run,
        number: m.number,
        name: m.name,
        starts_on: m.startsOn,
        ends_on: m.endsOn,
      })),
    )
    .onConflict((c) =>
      c.column('id').doUpdateSet((eb) => ({
        number: eb.ref('excluded.number'),
        name: eb.ref('excluded.name'),
        starts_on: eb.ref('excluded.starts_on'),
        ends_on: eb.ref('excluded.ends_on'),
      })),
    )
    .execute()
  await markSetupChanged(
    tx,
    scope,
    modules.map((m) => m.run),
  )
}

/** Takes a module out of its run. */
export async function removeModule(tx: Writing, scope: Scope, m: { run: string; module: string }): Promise<void> {
  await tx.deleteFrom('programme.module').where('id', '=', m.module).where('run', '=', m.run).execute()
  await markSetupChanged(tx, scope, [m.run])
}

/** Which run a module belongs to; null when there is no such module. */
export async function runOfModule(reading: Reading, _scope: Scope, module: string): Promise<string | null> {
  const row = await reading.selectFrom('programme.module').select('run').where('id', '=', module).executeTakeFirst()
  return row?.run ?? null
}

/** Modules of a run, or of several, in their order. */
export function modulesOf(reading: Reading, _scope: Scope, run: string | readonly string[]): Promise<Module[]> {
  return reading
    .selectFrom('programme.module')
    .select(['id', 'run', 'number', 'name', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('run', '=', anyOf(run))
    .orderBy('number')
    .execute()
}

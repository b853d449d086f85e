// What must not compile: writing with a reader, writing outside a transaction, making up a scope. Read by the compiler only.
import type { Kysely, Transaction } from 'kysely'
import type { Scope } from '../auth/scope.ts'
import type { Database, OpenDatabase, Reading, Writing } from './database.ts'

declare const reading: Reading
declare const connection: Kysely<Database>
declare const transaction: Transaction<Database>
declare const db: OpenDatabase
declare const scope: Scope

declare function save(tx: Writing, scope: Scope): Promise<void>
declare function look(reading: Reading, scope: Scope): Promise<number>

// @ts-expect-error A reader has no insert.
void reading.insertInto
// @ts-expect-error A reader has no update.
void reading.updateTable
// @ts-expect-error A reader has no delete.
void reading.deleteFrom
// @ts-expect-error A reader opens no transaction.
void reading.transaction

// @ts-expect-error A plain connection does not write: a verb happens whole or not at all.
void save(connection, scope)
// @ts-expect-error A reader does not become a writer.
void save(reading, scope)
void save(transaction, scope)

void look(connection, scope)
void look(transaction, scope)

// @ts-expect-error Nobody reads unscoped.
void look(reading)
// @ts-expect-error A scope is proven, not written down.
void look(reading, {
  person: null,
  reach: 'all',
  duties: new Set<string>(),
  seats: new Map<string, ReadonlySet<string>>(),
})
// @ts-expect-error Nor is one changed.
scope.reach = 'all'

// @ts-expect-error What reads is given a reader only.
void db.read(scope, (tx) => save(tx, scope))
void db.write(scope, (tx) => save(tx, scope))

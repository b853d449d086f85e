// What a person was told and has not read yet: the inbox behind the bell.
import type { Scope } from '../auth/scope.ts'
import type { Reading, Writing } from '../db/database.ts'
import { noticesOf, saveRead } from './store.ts'

export { countUnread } from './store.ts'

export async function viewNotices(reading: Reading, scope: Scope) {
  const { notices, unread } = await noticesOf(reading, scope)
  return {
    unread,
    notices: notices.map((n) => ({ ...n, at: n.at.toISOString(), readAt: n.readAt?.toISOString() ?? null })),
  }
}

/** Marks these as read; answers how many are left. */
export async function markRead(tx: Writing, scope: Scope, notices: string[], now: Date) {
  await saveRead(tx, scope, notices, now)
  return { unread: (await noticesOf(tx, scope, 1)).unread }
}

// What people of the sample company do with reports: say, sort, answer, ask whether it is solved, confirm; and what the product does by itself after each.
import {
  detectCommonIssues,
  confirmSolved,
  proposeSolved,
  replyToIssue,
  reportIssue,
  reportIssueAnonymously,
  escalateDeadlines,
  triageIssue,
} from '../../src/respond/public.ts'
import type { Category, Theme } from '../../src/respond/contract.ts'
import { nobodyScope, systemScope } from '../../src/platform/auth/scope.ts'
import { idFrom } from '../../src/platform/db/id.ts'
import type { OpenDatabase } from '../../src/platform/db/database.ts'
import { samplePerson } from './people-list.ts'
import { moduleId, runIds } from './dates-and-ids.ts'
import { scopeForPerson } from './scope-for-person.ts'
import { throwIfRefused } from './throw-if-refused.ts'

const run = runIds.five
const product = systemScope()
export const hour = 3_600_000
export const id = (...parts: (string | number)[]) => idFrom('sample', 'respond', ...parts)
export const later = (moment: Date, hours: number) => new Date(moment.getTime() + hours * hour)

interface Said {
  key: string
  who: string
  module: number | null
  theme: Theme
  text: string
  when: Date
  voice?: 'named' | 'hidden'
}

export async function says(db: OpenDatabase, s: Said): Promise<string> {
  const me = await scopeForPerson(db, s.who)
  const { id: issue } = throwIfRefused(
    await db.write(me, (tx) =>
      reportIssue(tx, me, {
        id: id(s.key),
        run,
        module: s.module ? moduleId('five', s.module) : null,
        theme: s.theme,
        text: s.text,
        voice: s.voice ?? 'named',
        now: s.when,
      }),
    ),
  )
  await lookAgain(db, s.when)
  return issue
}

export async function saysWithoutName(
  db: OpenDatabase,
  s: Omit<Said, 'who' | 'voice'> & { code: string },
): Promise<string> {
  const nobody = nobodyScope()
  const { id: issue } = throwIfRefused(
    await db.write(nobody, (tx) =>
      reportIssueAnonymously(tx, nobody, {
        id: id(s.key),
        run,
        module: s.module ? moduleId('five', s.module) : null,
        theme: s.theme,
        text: s.text,
        code: s.code,
        now: s.when,
      }),
    ),
  )
  await lookAgain(db, s.when)
  return issue
}

/** The sweeps as they would have run fifteen seconds later. */
export async function lookAgain(db: OpenDatabase, when: Date): Promise<void> {
  const moment = new Date(when.getTime() + 8_000)
  await db.write(product, async (tx) => {
    await detectCommonIssues(tx, product, moment)
    await escalateDeadlines(tx, product, moment)
  })
}

interface Handled {
  issue: string
  by: string
  category: Category
  owner: string
  text: string
  when: Date
}
export async function sorts(db: OpenDatabase, h: Omit<Handled, 'text'>): Promise<void> {
  const me = await scopeForPerson(db, h.by)
  throwIfRefused(
    await db.write(me, (tx) =>
      triageIssue(tx, me, {
        id: id(h.issue, 'triage'),
        issue: h.issue,
        category: h.category,
        owner: samplePerson(h.owner).id,
        now: h.when,
      }),
    ),
  )
}
export async function answers(db: OpenDatabase, h: Handled): Promise<void> {
  const owner = await scopeForPerson(db, h.owner)
  await sorts(db, h)
  throwIfRefused(
    await db.write(owner, (tx) =>
      replyToIssue(tx, owner, { id: id(h.issue, 'reply'), issue: h.issue, text: h.text, now: later(h.when, 0.2) }),
    ),
  )
}
export async function asks(db: OpenDatabase, issue: string, owner: string, text: string, when: Date): Promise<void> {
  const me = await scopeForPerson(db, owner)
  throwIfRefused(
    await db.write(me, (tx) => proposeSolved(tx, me, { id: id(issue, 'proposal'), issue, text, now: when })),
  )
}
export async function confirms(db: OpenDatabase, issue: string, who: string, when: Date): Promise<void> {
  const me = await scopeForPerson(db, who)
  throwIfRefused(
    await db.write(me, (tx) =>
      confirmSolved(tx, me, { id: id(issue, 'confirmation'), issue, solved: true, text: '', receipt: null, now: when }),
    ),
  )
}

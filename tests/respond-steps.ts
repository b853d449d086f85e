// What people do with reports in 第 5 期: say something about module 4, plan a case session; and what the database then holds.
import { samplePerson } from '../seeds/service-onboarding/people-list.ts'
import { moduleId, runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import { newId } from '../src/platform/db/id.ts'
import * as c from '../src/respond/contract.ts'
import type { TestServer, TestClient } from './test-server.ts'

export const run = runIds.five
export const module = moduleId('five', 4)

export const report = (
  who: TestClient,
  text: string,
  more: { voice?: 'named' | 'hidden'; theme?: c.Theme; id?: string; module?: string | null } = {},
) =>
  who.call(c.reportIssue, {
    params: { run },
    body: {
      id: more.id ?? newId(),
      module: more.module === undefined ? module : more.module,
      theme: more.theme ?? 'difficulty',
      text,
      voice: more.voice ?? 'named',
    },
  })
export const inIssue = (issue: string, body: Record<string, unknown> = {}) => ({
  params: { issue },
  body: { id: newId(), ...body },
})

/** The cards about module 4 as too difficult, as somebody sees them. */
export const cardsOf = async (who: TestClient) =>
  (await who.call(c.getInbox, { params: { run } })).cards.filter(
    (k) => k.module?.id === module && k.theme === 'difficulty',
  )

/** A class in which real cases are taken apart, as the remedy of a card. */
export const caseSession = (startsAt: string) => ({
  id: newId(),
  kind: 'session',
  text: '明晚加设大客户案例拆解课',
  category: 'content',
  owner: samplePerson('lead').id,
  session: {
    title: '大客户案例拆解课',
    startsAt,
    minutes: 90,
    place: '线上',
    instructor: samplePerson('instructor').id,
  },
})

/** Which parts of its 24 hours a report has used up without an answer, when, and when that was noticed. */
export const deadlineEscalations = (server: TestServer, issue: string) =>
  server.sql<{ level: number; at: Date; noticed_at: Date }>(
    `select level, at, noticed_at from respond.escalation where subject = $1 and kind = 'answer' order by level`,
    [issue],
  )

/** What the audit says of a report. */
export const auditOf = (server: TestServer, issue: string) =>
  server.sql<{ actor: string | null }>(
    'select * from platform.audit a join platform.audit_subject s on s.id = a.subject where s.name = $1',
    [issue],
  )

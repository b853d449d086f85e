// A learning platform that speaks xAPI to the sample company, what it says, and what stands in the evidence because of it.
import xapi from '@xapi/xapi'
import { expect } from 'vitest'
import { runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import { pullJob, reprocessPendingJob } from '../src/intake/public.ts'
import { issueCredential } from '../src/lrs/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { newId } from '../src/platform/db/id.ts'
import { runPlaces } from '../src/programme/public.ts'
import { measuring } from '../src/track/public.ts'
import type { TestServer } from './test-server.ts'

const product = systemScope()
export const adl = (verb: string) => ({ id: `http://adlnet.gov/expapi/verbs/${verb}` })
export const account = (name: string) => ({ account: { homePage: 'https://lms.example.cn', name } })
export const course = {
  id: 'https://lms.example.cn/course/7',
  definition: { type: 'http://adlnet.gov/expapi/activities/course', name: { 'zh-CN': '客服技能培训' } },
}
export const exam = (name: string) => ({
  id: `https://lms.example.cn/exam/${encodeURIComponent(name)}`,
  definition: { type: 'http://adlnet.gov/expapi/activities/assessment', name: { 'zh-CN': name } },
})
export const passed = (actor: object, name: string, raw: number, more: object = {}) => ({
  id: newId(),
  actor,
  verb: adl('passed'),
  object: exam(name),
  result: { success: true, score: { raw, min: 0, max: 100 } },
  context: { contextActivities: { grouping: [course] } },
  timestamp: '2026-03-03T02:00:00Z',
  ...more,
})
export const voiding = (id: string) => ({
  id: newId(),
  actor: account('system'),
  verb: adl('voided'),
  object: { objectType: 'StatementRef', id },
})

const video = {
  id: 'https://videos.example.cn/9',
  definition: { type: 'https://w3id.org/xapi/video/activity-type/video', name: { 'zh-CN': '投诉处理 第一讲' } },
}
const ext = 'https://w3id.org/xapi/video/extensions/'
/** So much of a video was played, as the video profile of xAPI tells it. */
export const watched = (who: { no: string }, verb: string, segments: string, timestamp: string) => ({
  id: newId(),
  actor: account(who.no),
  verb: { id: verb },
  object: video,
  timestamp,
  result: { extensions: { [`${ext}played-segments`]: segments } },
  context: { extensions: { [`${ext}session-id`]: 'v' }, contextActivities: { grouping: [course] } },
})

/** A platform with a key of its own, and the worker that takes in what it sends. */
export async function learningPlatform(server: TestServer) {
  const places = await server.db.read(product, (reading) => runPlaces(reading, product))
  const { programme } = places.find(({ run }) => run === runIds.five)!
  const issued = await server.db.write(product, (tx) =>
    issueCredential(tx, product, { id: newId(), name: '学习平台', scopes: ['all'], now: server.now }),
  )
  if ('refused' in issued) throw new Error(issued.refused)
  /** Statements come from the client that courses are built with. */
  const client = new xapi.default({
    endpoint: `${server.url}/xapi/`,
    auth: xapi.default.toBasicAuth(issued.key, issued.secret),
    version: '1.0.3',
    adapter: 'fetch',
  })
  async function send(...statements: object[]): Promise<void> {
    const { data } = await client.sendStatements({
      statements: statements as Parameters<typeof client.sendStatements>[0]['statements'],
    })
    expect(data).toHaveLength(statements.length)
  }
  /** What the worker does every second or two. */
  async function look(): Promise<void> {
    const working = { db: server.db, now: server.now, later: async () => {} }
    await pullJob.work(working)
    await reprocessPendingJob.work(working)
    await measuring.work(working)
  }
  const seen = () =>
    server
      .sql<{ n: number; total: number }>(
        `select count(*)::int as n, coalesce(sum(value), 0) as total from evidence.observation o where source = 'xapi' and not exists (select from evidence.observation s where s.person = o.person and s.supersedes = o.id)`,
      )
      .then((r) => r[0]!)
  const seenOf = (person: string) =>
    server
      .sql<{ n: number }>(`select count(*)::int as n from evidence.observation where source = 'xapi' and person = $1`, [
        person,
      ])
      .then((r) => r[0]!.n)
  /** The modules that evidence from an activity counts for. */
  const modulesOf = async (activity: string) =>
    (
      await server.sql<{ module: string | null }>(
        `select o.module from evidence.observation o join programme.activity a on a.id = o.activity where o.source = 'xapi' and a.name = $1 and not exists (select from evidence.observation s where s.person = o.person and s.supersedes = o.id)`,
        [activity],
      )
    ).map((r) => r.module)
  const rolled = () =>
    server.sql(
      `select run, person, kind, module, day, n, total, squares, out_of from evidence.daily order by 1, 2, 3, 4, 5`,
    )
  /** Minutes of study that count for somebody on a day. */
  const studied = (person: string, day: string) =>
    server
      .sql<{ total: number }>(
        `select coalesce(sum(total), 0) as total from evidence.daily where kind = 'study.minutes' and day = $2 and person = $1`,
        [person, day],
      )
      .then((r) => r[0]!.total)
  return { programme, send, look, seen, seenOf, modulesOf, rolled, studied }
}

// A client as courses use it (@xapi/xapi) is driven over everything it can do, through both of its ways to the network.
import { randomUUID } from 'node:crypto'
import xapi from '@xapi/xapi'
import { describe, expect, test } from 'vitest'
import { recordStore, sha256 } from './xapi-test-client.ts'

const XAPI = xapi.default
const store = await recordStore()

/** What a client was told instead: the two ways to the network say it differently. */
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => 'taken',
    (no: { response?: { data: { code: string } }; message: string }) =>
      (no.response ? no.response.data : (JSON.parse(no.message) as { code: string })).code,
  )

describe.each(['fetch', 'axios'] as const)('over %s', (adapter) => {
  const client = new XAPI({ endpoint: `${store.url}/xapi/`, auth: store.authorization, version: '1.0.3', adapter })
  const agent = {
    objectType: 'Agent' as const,
    name: '林可',
    account: { homePage: 'https://lms.example.cn', name: randomUUID() },
  }
  const activityId = `https://example.cn/courses/${adapter}/${randomUUID()}`
  const object = { objectType: 'Activity' as const, id: activityId, definition: { name: { 'zh-CN': '客服入门' } } }
  const statement = (answer: string) => ({
    actor: agent,
    verb: XAPI.Verbs.ANSWERED,
    object,
    result: { response: answer, success: true, duration: XAPI.calculateISO8601Duration(new Date(0), new Date(90_000)) },
  })

  test('about', async () => {
    expect((await client.getAbout()).data.version).toContain('1.0.3')
  })
  test('send, get, page on, void', async () => {
    const [first] = (await client.sendStatement({ statement: statement('甲') })).data
    expect((await client.getStatement({ statementId: first! })).data).toMatchObject({ id: first, ...statement('甲') })
    const more = (await client.sendStatements({ statements: [statement('乙'), statement('丙')] })).data
    const page = (await client.getStatements({ agent, activity: activityId, ascending: true, limit: 2 })).data
    expect(page.statements.map((s) => s.id)).toEqual([first, more.toSorted()[0]])
    const next = (await client.getMoreStatements({ more: page.more! })).data as typeof page
    expect([next.statements.map((s) => s.id), next.more]).toEqual([[more.toSorted()[1]], ''])
    const [no] = (await client.voidStatement({ actor: agent, statementId: first! })).data
    expect(await refusal(client.getStatement({ statementId: first! }))).toBe('not-found')
    expect((await client.getVoidedStatement({ voidedStatementId: first! })).data).toMatchObject({ id: first })
    expect(
      (await client.getStatements({ verb: 'http://adlnet.gov/expapi/verbs/voided', agent })).data.statements.map(
        (s) => s.id,
      ),
    ).toEqual([no])
  })
  test('a file goes with a statement, and comes back', async () => {
    const content = new TextEncoder().encode('一段录音的文字')
    const attachment = {
      usageType: XAPI.AttachmentUsages.SUPPORTING_MEDIA,
      display: { 'zh-CN': '录音' },
      contentType: 'text/plain',
      length: content.byteLength,
      sha2: sha256(Buffer.from(content)),
    }
    const sending = client.sendStatement({
      statement: { ...statement('附件'), attachments: [attachment] },
      attachments: [content.buffer],
    })
    // @NOTE Over axios in Node this client names application/octet-stream instead of its parts; it is told so.
    if (adapter === 'axios') return expect(await refusal(sending)).toBe('content-type')
    const [id] = (await sending).data
    const [whole, ...files] = (await client.getStatement({ statementId: id!, attachments: true })).data as [
      { id: string },
      ...unknown[],
    ]
    expect([whole.id, files.length]).toEqual([id, 1])
    expect(String(files[0])).toContain('一段录音的文字')
  })
  test('state with its ETag: who holds an old one is told', async () => {
    const at = { agent, activityId, stateId: 'bookmark' }
    await client.createState({ ...at, state: { page: 1 } })
    const { data, headers } = await client.getState(at)
    expect(data).toEqual({ page: 1 })
    await client.setState({ ...at, state: { page: 2 }, etag: headers.etag, matchHeader: 'If-Match' })
    expect(
      await refusal(client.setState({ ...at, state: { page: 3 }, etag: headers.etag, matchHeader: 'If-Match' })),
    ).toBe('changed-meanwhile')
    expect((await client.getStates({ agent, activityId })).data).toEqual(['bookmark'])
    expect((await client.getState(at)).data).toEqual({ page: 2 })
    await client.deleteState(at)
    await client.deleteStates({ agent, activityId })
    expect((await client.getStates({ agent, activityId })).data).toEqual([])
  })
  test('profiles of the activity and of the person', async () => {
    const about = { activityId, profileId: 'settings' }
    await client.createActivityProfile({ ...about, profile: { speed: 1 } })
    const { headers } = await client.getActivityProfile(about)
    await client.setActivityProfile({ ...about, profile: { speed: 2 }, etag: headers.etag, matchHeader: 'If-Match' })
    expect((await client.getActivityProfile(about)).data).toEqual({ speed: 2 })
    await client.createAgentProfile({ agent, profileId: 'wishes', profile: { language: 'zh' } })
    expect((await client.getAgentProfiles({ agent })).data).toEqual(['wishes'])
    await client.deleteAgentProfile({ agent, profileId: 'wishes' })
    expect((await client.getAgentProfiles({ agent })).data).toEqual([])
  })
  test('the person and the activity are known afterwards', async () => {
    expect((await client.getAgent({ agent })).data).toEqual({
      objectType: 'Person',
      name: ['林可'],
      account: [agent.account],
    })
    expect((await client.getActivity({ activityId })).data).toEqual(object)
  })
})

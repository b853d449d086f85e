// Many write at once: nothing is lost, nothing doubled, nobody deadlocked; and what the store calls complete is complete.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { activity, agent, did, recordStore, statement } from './xapi-test-client.ts'
import type { Statement } from './xapi-test-client.ts'

const { say, sql, db, tell } = await recordStore()

describe('eight writers', () => {
  test('batches that share activities whose definitions change: no 5xx, nothing lost, nothing doubled', async () => {
    const verb = did('shared')
    const shared = Array.from({ length: 12 }, (_, n) => activity(`shared-${n}`).id)
    const sent: string[] = []
    const statuses = new Map<number, number>()
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let turn = 0; turn < 25; turn++) {
          const ids = shared.toSorted(() => Math.random() - 0.5)
          const batch = ids.map((id) =>
            statement({
              verb,
              actor: agent(`w${writer}`),
              object: {
                id,
                definition: {
                  name: { en: `${writer} ${turn}` },
                  extensions: { [`https://example.cn/w${writer}`]: turn },
                },
              },
              context: {
                contextActivities: { grouping: [{ id: ids[0], definition: { description: { en: `${writer}` } } }] },
              },
            }),
          )
          const { status } = await say('POST', 'statements', { body: batch })
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
          sent.push(...batch.map((s) => s.id))
        }
      }),
    )
    expect([...statuses]).toEqual([[200, 200]])
    const kept = await sql<{ id: string }>(`select id from lrs.statement where raw::jsonb -> 'verb' ->> 'id' = $1`, [
      verb.id,
    ])
    expect(kept.map((r) => r.id).toSorted()).toEqual(sent.toSorted())
    const known = (await say('GET', 'activities', { query: { activityId: shared[0]! } })).json.definition
    expect(Object.values(known.extensions)).toEqual(Array.from({ length: 8 }, () => 24))
  })
  test('the same ids from all at once, in any order: each once, and everybody hears a success', async () => {
    const verb = did('raced')
    const batch = Array.from({ length: 40 }, () => statement({ verb }))
    const heard = await Promise.all(
      Array.from({ length: 8 }, () => say('POST', 'statements', { body: batch.toSorted(() => Math.random() - 0.5) })),
    )
    expect(heard.map((h) => h.status)).toEqual(Array.from({ length: 8 }, () => 200))
    expect((await say('GET', 'statements', { query: { verb: verb.id } })).json.statements.length).toBe(40)
  })
  test('the same id with other words from all at once: one is kept, seven hear 409, none of theirs is kept', async () => {
    const verb = did('disputed')
    const id = randomUUID()
    const heard = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        say('POST', 'statements', {
          body: [statement({ verb }), statement({ id, verb, result: { response: `${i}` } }), statement({ verb })],
        }),
      ),
    )
    expect(heard.map((h) => h.status).toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 409)])
    expect((await say('GET', 'statements', { query: { verb: verb.id } })).json.statements.length).toBe(3)
  })
  test('voiding at once what arrives at once', async () => {
    const targets = Array.from({ length: 10 }, () => statement({ verb: did('fleeting') }))
    await Promise.all(
      targets.flatMap((one) => [
        tell(one),
        tell({
          ...statement(),
          verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
          object: { objectType: 'StatementRef', id: one.id },
        }),
      ]),
    )
    expect(
      (await say('GET', 'statements', { query: { verb: did('fleeting').id } })).json.statements.filter(
        (s: Statement) => s.verb.id === did('fleeting').id,
      ),
    ).toEqual([])
  })
})

describe('complete', () => {
  /** A batch of somebody else that is being written: begun, not yet committed. */
  async function openWrite(one: Statement) {
    const client = await db.pool.connect()
    await client.query('begin')
    await client.query(
      'select pg_advisory_xact_lock_shared(7207, floor(extract(epoch from clock_timestamp()) - 1577836800)::int)',
    )
    await client.query(
      `insert into lrs.statement (id, stored, keys, refers, voids, timed, credential, raw) values ($1, date_trunc('milliseconds', clock_timestamp()), '{7}', null, null, true, null, $2)`,
      [one.id, JSON.stringify(one)],
    )
    const {
      rows: [row],
    } = await client.query<{ stored: Date }>('select stored from lrs.statement where id = $1', [one.id])
    return {
      stored: row!.stored,
      end: async (how: 'commit' | 'rollback') => {
        await client.query(how)
        client.release()
      },
    }
  }
  const completeAt = async () =>
    Date.parse(
      (await say('GET', 'statements', { query: { limit: '1' } })).headers.get('x-experience-api-consistent-through')!,
    )

  test('XAPI-00153: an open write holds the mark before the moment it will be stored at, however long it takes', async () => {
    const late = statement({ timestamp: '2026-03-04T10:00:00.000Z' })
    const write = await openWrite(late)
    await new Promise((r) => setTimeout(r, 1200))
    const after = statement()
    await tell(after)
    const page = await say('GET', 'statements', { query: { limit: '2' } })
    expect(page.json.statements.map((s: Statement) => s.id)).toContain(after.id)
    const mark = await completeAt()
    expect(mark).toBeLessThanOrEqual(write.stored.getTime())
    await write.end('commit')
    expect(
      (
        await say('GET', 'statements', { query: { since: new Date(mark - 1).toISOString(), limit: '2' } })
      ).json.statements.map((s: Statement) => s.id),
    ).toEqual([after.id, late.id])
    expect(await completeAt()).toBeGreaterThan(write.stored.getTime())
  })
  test('a write that is given up lets the mark go on', async () => {
    const write = await openWrite(statement())
    await new Promise((r) => setTimeout(r, 1100))
    await write.end('rollback')
    expect(await completeAt()).toBeGreaterThan(write.stored.getTime())
  })
  test('reading by the mark while eight write misses nothing and reads nothing twice', async () => {
    const verb = did('streamed')
    const sent: string[] = []
    let writing = true
    const writers = Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let turn = 0; turn < 20; turn++)
          sent.push(...(await tell(...Array.from({ length: 5 }, () => statement({ verb })))))
      }),
    ).then(() => {
      writing = false
    })
    const read: string[] = []
    let from = new Date(0)
    for (let last = false; !last;) {
      last = !writing
      if (last) await new Promise((r) => setTimeout(r, 1100))
      const until = new Date((await completeAt()) - 1)
      if (until > from) {
        for (
          let next = `statements?${new URLSearchParams({ verb: verb.id, since: from.toISOString(), until: until.toISOString(), ascending: 'true' }).toString()}`;
          next;
        ) {
          const page = (await say('GET', next)).json
          read.push(...page.statements.map((s: Statement) => s.id))
          next = page.more.replace('/xapi/', '')
        }
        from = until
      }
      await new Promise((r) => setTimeout(r, 50))
    }
    await writers
    expect(read.toSorted()).toEqual(sent.toSorted())
  })
  test('who points at a statement that is being written is found by what that one holds', async () => {
    const target = statement()
    const write = await openWrite(target)
    const pointing = statement({ object: { objectType: 'StatementRef', id: target.id } })
    const told = tell(pointing)
    await new Promise((r) => setTimeout(r, 300))
    await write.end('commit')
    await told
    const [row] = await sql<{ both: boolean }>(
      'select s.keys @> t.keys as both from lrs.statement s, lrs.statement t where s.id = $1 and t.id = $2',
      [pointing.id, target.id],
    )
    expect(row!.both).toBe(true)
  })
})

test(
  'more than can wait: later senders hear 503 with Retry-After, who was let in is kept, and nothing is kept of the others',
  { timeout: 60_000 },
  async () => {
    const holding = await db.pool.connect()
    const verb = did('queued')
    const batches = Array.from({ length: 600 }, () => [statement({ verb })])
    try {
      await holding.query('begin')
      await holding.query('lock table lrs.voiding in access exclusive mode')
      const heard = batches.map((body) => say('POST', 'statements', { body }))
      // @NOTE Whoever is refused is refused while the others still wait.
      const refused = await Promise.race(
        heard.map(async (h) => ((await h).status === 503 ? h : new Promise<never>(() => {}))),
      )
      expect([refused.headers.get('retry-after'), refused.json.code]).toEqual(['5', 'busy'])
      await holding.query('rollback')
      const all = await Promise.all(heard)
      const taken = batches.filter((_, i) => all[i]!.status === 200).map(([one]) => one!.id as string)
      expect(all.every(({ status }) => status === 200 || status === 503)).toBe(true)
      expect(taken.length).toBeGreaterThanOrEqual(400)
      const kept = await sql<{ id: string }>(`select id from lrs.statement where raw::jsonb -> 'verb' ->> 'id' = $1`, [
        verb.id,
      ])
      expect(kept.map((r) => r.id).toSorted()).toEqual(taken.toSorted())
      expect((await say('POST', 'statements', { body: statement({ verb }) })).status).toBe(200)
    } finally {
      holding.release(true)
    }
  },
)

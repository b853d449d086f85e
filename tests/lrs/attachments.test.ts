// Files come and go with the statements that name them, byte for byte; signatures hold or the statement is refused.
import { createHash, generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  agent,
  attachment,
  editions,
  filePart,
  jsonPart,
  mixed,
  recordStore,
  sha256,
  statement,
} from './xapi-test-client.ts'
import type { SentPart, Statement } from './xapi-test-client.ts'

const { say, sql } = await recordStore()
const post = (parts: SentPart[], edition: '1.0.3' | '2.0.0' = '1.0.3') =>
  say('POST', 'statements', { ...mixed(parts), edition })

describe.each(editions)('in %s', (edition) => {
  test('XAPI-00133, XAPI-00161, XAPI-00167: what was sent is given back, byte for byte, when asked for', async () => {
    const bytes = Buffer.concat([randomBytes(3_000_000), Buffer.from('\r\n--b-o-u-n-\r\n--')])
    const one = statement({ attachments: [attachment(bytes, { contentType: 'audio/wav' })] })
    expect((await post([jsonPart(one), filePart(bytes, { 'Content-Type': 'audio/wav' })], edition)).status).toBe(200)
    const plain = await say('GET', 'statements', { query: { statementId: one.id, attachments: 'false' }, edition })
    expect([plain.headers.get('content-type')!.split(';')[0], plain.json.attachments]).toEqual([
      'application/json',
      one.attachments,
    ])
    const whole = await say('GET', 'statements', { query: { statementId: one.id, attachments: 'true' }, edition })
    const boundary = /^multipart\/mixed; boundary=(\S+)$/.exec(whole.headers.get('content-type')!)![1]!
    const pieces = whole.bytes.toString('latin1').split(`--${boundary}`)
    expect(pieces.length).toBe(4)
    expect(JSON.parse(Buffer.from(pieces[1]!.split('\r\n\r\n')[1]!, 'latin1').toString()).id).toBe(one.id)
    const [head, ...content] = pieces[2]!.split('\r\n\r\n')
    expect(head!.trim().split('\r\n').toSorted()).toEqual([
      'Content-Transfer-Encoding: binary',
      'Content-Type: audio/wav',
      `X-Experience-API-Hash: ${sha256(bytes)}`,
    ])
    expect(sha256(Buffer.from(content.join('\r\n\r\n').slice(0, -2), 'latin1'))).toBe(sha256(bytes))
    expect(pieces[3]).toBe('--\r\n')
  })
  test('XAPI-00129: without its content it needs an address', async () => {
    expect(
      (await say('POST', 'statements', { body: statement({ attachments: [attachment('x')] }), edition })).json.code,
    ).toBe('no-file')
    expect(
      (
        await say('POST', 'statements', {
          body: statement({ attachments: [attachment('x', { fileUrl: 'https://example.cn/x' })] }),
          edition,
        })
      ).status,
    ).toBe(200)
  })
  test('statements without files may come in parts too, and several may name one file', async () => {
    expect((await post([jsonPart([statement(), statement()])], edition)).status).toBe(200)
    const named = () => statement({ attachments: [attachment('shared')] })
    expect((await post([jsonPart([named(), named()]), filePart('shared')], edition)).status).toBe(200)
  })
})

const one = (content = 'x') => statement({ attachments: [attachment(content)] })
test.each<[string, () => SentPart[], string]>([
  ['XAPI-00128: a file nobody names', () => [jsonPart(one()), filePart('x'), filePart('y')], 'unasked-file'],
  ['XAPI-00129: a file that is missing', () => [jsonPart(one())], 'no-file'],
  [
    'XAPI-00132: a part that does not say it is binary',
    () => [jsonPart(one()), filePart('x', { 'Content-Transfer-Encoding': '8bit' })],
    'multipart',
  ],
  [
    'XAPI-00135: a part without its hash',
    () => [jsonPart(one()), { headers: { 'Content-Transfer-Encoding': 'binary' }, content: 'x' }],
    'multipart',
  ],
  [
    'XAPI-00135: a part with another hash',
    () => [jsonPart(one()), filePart('z', { 'X-Experience-API-Hash': sha256('x') })],
    'other-hash',
  ],
  ['XAPI-00134: a first part that is not JSON', () => [filePart('x'), jsonPart(one())], 'multipart'],
  [
    'a type with a character that is none',
    () => [jsonPart(one()), filePart('x', { 'Content-Type': 'text/\0plain' })],
    'multipart',
  ],
  [
    'a header line smuggled into a type',
    () => [jsonPart(one()), filePart('x', { 'Content-Type': 'text/plain\nX-Other: y' })],
    'multipart',
  ],
])('%s is refused, and nothing is kept', async (_what, parts, code) => {
  const before = (await sql<{ n: number }>('select count(*)::int as n from lrs.statement'))[0]!.n
  const refused = await post(parts())
  expect([refused.status, refused.json.code]).toEqual([400, code])
  expect((await sql<{ n: number }>('select count(*)::int as n from lrs.statement'))[0]!.n).toBe(before)
})

test('XAPI-00131: parts without a boundary in the header; XAPI-00130: a boundary that never ends', async () => {
  const { body } = mixed([jsonPart(statement())])
  expect((await say('POST', 'statements', { body, headers: { 'content-type': 'multipart/mixed' } })).json.code).toBe(
    'multipart',
  )
  expect(
    (
      await say('POST', 'statements', {
        body: body.subarray(0, -6),
        headers: { 'content-type': 'multipart/mixed; boundary=b-o-u-n-d' },
      })
    ).json.code,
  ).toBe('multipart')
  expect(
    (await say('POST', 'statements', { body, headers: { 'content-type': 'multipart/mixed; boundary=another' } })).json
      .code,
  ).toBe('multipart')
})

test('XAPI-00127: statements come as application/json or multipart/mixed', async () => {
  for (const type of ['text/plain', 'application/xml', 'multipart/form-data; boundary=b-o-u-n-d'])
    expect((await say('POST', 'statements', { body: statement(), headers: { 'content-type': type } })).status).toBe(400)
  expect(
    (
      await say('POST', 'statements', {
        body: statement(),
        headers: { 'content-type': 'application/json; charset=utf-8' },
      })
    ).status,
  ).toBe(200)
})

test('a hash may be of any kind of SHA-2', async () => {
  const sha512 = createHash('sha512').update('long').digest('hex')
  const named = statement({ attachments: [attachment('long', { sha2: sha512 })] })
  expect((await post([jsonPart(named), filePart('long', { 'X-Experience-API-Hash': sha512 })])).status).toBe(200)
  expect((await say('GET', 'statements', { query: { statementId: named.id, attachments: 'true' } })).text).toContain(
    '\r\n\r\nlong\r\n',
  )
})

describe('signed', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signature = (payload: unknown, header: Statement = { alg: 'RS256' }) => {
    const text = `${coded(header)}.${coded(payload)}`
    return `${text}.${sign('RSA-SHA256', Buffer.from(text), privateKey).toString('base64url')}`
  }
  const signed = (whole: Statement, jws: string, more: Statement = {}) =>
    post([
      jsonPart({
        ...whole,
        attachments: [
          attachment(jws, {
            usageType: 'http://adlnet.gov/expapi/attachments/signature',
            contentType: 'application/octet-stream',
            ...more,
          }),
        ],
      }),
      filePart(jws, { 'Content-Type': 'application/octet-stream' }),
    ])
  const whole = () => statement({ actor: agent('signer') })

  test('XAPI-00115: a signature over the same statement holds', async () => {
    const said = whole()
    expect((await signed(said, signature(said))).status).toBe(200)
  })
  test.each<[string, (said: Statement) => string]>([
    ['XAPI-00115: what is no JSON Web Signature', () => 'not.a.signature!'],
    ['XAPI-00116: a signature over another statement', (said) => signature({ ...said, result: { success: true } })],
    ['XAPI-00116: a payload that is no statement', () => signature([1])],
    ['XAPI-00117: an algorithm without a key', (said) => signature(said, { alg: 'none' })],
    ['XAPI-00117: an algorithm with a shared key', (said) => signature(said, { alg: 'HS256' })],
    ['a certificate that does not verify it', (said) => signature(said, { alg: 'RS256', x5c: ['AAAA'] })],
    [
      'a payload nested without bottom',
      () => {
        const deep = Buffer.from('['.repeat(20_000) + ']'.repeat(20_000)).toString('base64url')
        return `${coded({ alg: 'RS256' })}.${deep}.AAAA`
      },
    ],
  ])('%s is refused', async (_what, jws) => {
    const said = whole()
    const refused = await signed(said, jws(said))
    expect(refused.status).toBe(400)
  })
  test('XAPI-00115: it is of type application/octet-stream', async () => {
    const said = whole()
    expect((await signed(said, signature(said), { contentType: 'text/plain' })).json.code).toBe('signature')
  })
})

test('a page with files holds each file once, and statements without files as well', async () => {
  const [verb, content] = [{ id: `https://example.cn/verbs/${randomUUID()}` }, randomUUID()]
  await post([
    jsonPart([
      statement({ verb, attachments: [attachment(content)] }),
      statement({ verb, attachments: [attachment(content)] }),
      statement({ verb }),
    ]),
    filePart(content),
  ])
  const page = await say('GET', 'statements', { query: { verb: verb.id, attachments: 'true' } })
  expect(page.text.split(content).length - 1).toBe(1)
})

// Who may be named in a statement, and under which one name a person is found.
import { describe, expect, test } from 'vitest'
import { identifierOf, onlyIdentified } from './actor.ts'
import { wrongActor } from './validate-statement.ts'

const mbox = 'mailto:lin.ke@example.cn'
const account = { homePage: 'https://lms.example.cn', name: '10086' }
const verdict = (value: unknown) => {
  const wrong = wrongActor(value, 'actor', true)
  return wrong && `${wrong.path} ${wrong.code}`
}

describe('agents and groups', () => {
  test.each<[ids: string, what: string, actor: unknown, wrong: string | null]>([
    ['XAPI-00031', 'it is an agent or a group', { objectType: 'Person', mbox }, 'actor.objectType not-one-of'],
    ['XAPI-00032', 'which is said in a text', { objectType: 1, mbox }, 'actor.objectType not-one-of'],
    ['XAPI-00033', 'a name is a text', { name: ['x'], mbox }, 'actor.name not-a-string'],
    ['XAPI-00034', 'an agent has an identifier', { name: '林可' }, 'actor no-identifier'],
    ['XAPI-00034', 'exactly one', { mbox, openid: 'https://id.example.cn/1' }, 'actor one-identifier'],
    ['XAPI-00034', 'and no members', { mbox, member: [] }, 'actor.member unknown-property'],
    [
      'XAPI-00035',
      'a group nobody knows lists its members',
      { objectType: 'Group', name: 'x' },
      'actor.member members-missing',
    ],
    ['XAPI-00035', 'at least one', { objectType: 'Group', member: [] }, 'actor.member members-missing'],
    [
      'XAPI-00036',
      'members are agents',
      { objectType: 'Group', member: [{ objectType: 'Group', mbox }] },
      'actor.member[0].objectType not-one-of',
    ],
    ['XAPI-00036', 'in a list', { objectType: 'Group', mbox, member: { mbox } }, 'actor.member not-an-array'],
    ['XAPI-00037', 'a known group needs no members', { objectType: 'Group', account }, null],
    ['XAPI-00037', 'and has one identifier', { objectType: 'Group', account, mbox }, 'actor one-identifier'],
    ['XAPI-00038', 'a mailbox begins with mailto:', { mbox: 'lin.ke@example.cn' }, 'actor.mbox not-a-mailbox'],
    ['XAPI-00038', 'and is an address', { mbox: 'mailto:lin.ke' }, 'actor.mbox not-a-mailbox'],
    ['XAPI-00039', 'the hash of a mailbox is a SHA-1', { mbox_sha1sum: 'abc' }, 'actor.mbox_sha1sum not-a-sha1'],
    ['XAPI-00040', 'an openid is a URI', { openid: 'lin.ke' }, 'actor.openid not-an-iri'],
    ['XAPI-00041', 'an account is an object', { account: 'x' }, 'actor.account not-an-object'],
    ['XAPI-00042', 'with a home page', { account: { name: 'x' } }, 'actor.account.homePage missing'],
    ['XAPI-00042', 'which is an IRL', { account: { homePage: 'lms', name: 'x' } }, 'actor.account.homePage not-an-iri'],
    ['XAPI-00043', 'and a name', { account: { homePage: 'https://x.cn' } }, 'actor.account.name missing'],
    [
      'XAPI-00043',
      'which is a text',
      { account: { homePage: 'https://x.cn', name: 10086 } },
      'actor.account.name not-a-string',
    ],
  ])('%s: %s', (_ids, _what, actor, wrong) => {
    expect(verdict(actor)).toBe(wrong)
  })
})

test('the same mailbox in capitals is the same person; another home page is another', () => {
  expect(identifierOf({ mbox: 'mailto:LIN.KE@example.cn' })).toBe(identifierOf({ name: 'x', mbox }))
  expect(identifierOf({ account })).not.toBe(
    identifierOf({ account: { ...account, homePage: 'https://other.example.cn' } }),
  )
  expect(identifierOf({ objectType: 'Group', member: [{ mbox }] })).toBeNull()
})

test('only what identifies is left: a known group loses its members, an unknown one keeps theirs', () => {
  expect(onlyIdentified({ objectType: 'Group', name: 'x', account, member: [{ mbox }] })).toEqual({
    objectType: 'Group',
    account,
  })
  expect(onlyIdentified({ objectType: 'Group', name: 'x', member: [{ name: 'y', mbox }] })).toEqual({
    objectType: 'Group',
    member: [{ mbox }],
  })
})

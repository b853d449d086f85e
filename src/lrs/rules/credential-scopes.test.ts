import { expect, test } from 'vitest'
import { maySend, scopesFrom, sending } from './credential-scopes.ts'

test('scopes are read from words between commas or blanks, each once', () => {
  expect(scopesFrom('statements/write, state state，all/read')).toEqual({
    scopes: ['statements/write', 'state', 'all/read'],
  })
})

test('a word that is no scope is named, and nothing at all is refused', () => {
  expect(scopesFrom('statements/write,statement/read')).toEqual({ unknown: 'statement/read' })
  expect(scopesFrom(' ,')).toEqual({ unknown: '' })
})

test('only who may write is expected to send', () => {
  expect([maySend(sending), maySend(['all']), maySend(['all/read', 'statements/read'])]).toEqual([true, true, false])
})

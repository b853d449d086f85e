import { expect, test } from 'vitest'
import { takenSecrets } from './secret-rotation.ts'
import type { StoredSecret } from './secret-rotation.ts'

const now = new Date('2026-03-04T02:30:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const secret = (name: string, beforeUntil: Date | null): StoredSecret => ({
  sha256: new TextEncoder().encode(name),
  beforeUntil,
})
const names = (secrets: StoredSecret[]) =>
  takenSecrets(secrets, now).map((s) => [new TextDecoder().decode(s.sha256), s.until])

test('the first secret of a credential is taken without an end', () => {
  expect(names([secret('first', null)])).toEqual([['first', null]])
})

test('the old secret lives on for the chosen time, and not a moment longer', () => {
  expect(names([secret('new', later(24)), secret('old', null)])).toEqual([
    ['new', null],
    ['old', later(24)],
  ])
  expect(names([secret('new', now), secret('old', null)])).toEqual([['new', null]])
})

test('a rotation asked for twice, because the first answer was lost, keeps the secret the sender still uses', () => {
  expect(names([secret('second', later(24)), secret('lost', later(23)), secret('used', null)])).toEqual([
    ['second', null],
    ['lost', later(24)],
    ['used', later(23)],
  ])
})

test('a rotation at once ends every secret before it, whatever they were promised', () => {
  expect(names([secret('new', null), secret('old', later(24)), secret('older', null)])).toEqual([['new', null]])
})

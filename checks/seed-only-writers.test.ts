// What the sample company can do, its users can: no row is written by seeds/ alone.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readProject } from './read-project.ts'
import { broughtBySettingUp, seedOnlyWriters } from './seed-only-writers.ts'

test('every writer that the sample uses is reached by a route, a command or a job, but for a list that may only shrink', () => {
  const { only, writers, reached } = seedOnlyWriters(readProject('.'))
  expect(writers).toBeGreaterThan(100)
  expect(reached).toBeGreaterThan(100)
  // @NOTE Fails both ways: a new one is not allowed, and one that has got its page leaves the list.
  expect(only).toEqual(broughtBySettingUp.toSorted())
})

const planted = {
  'src/people/store/duty.ts': `
    export async function giveDuty(tx) { await save(tx, 'people.duty') }
    export async function giveBadge(tx) { await tx.insertInto('people.badge').execute() }
    export const duties = (tx) => tx.selectFrom('people.duty').execute()
    const save = (tx, table) => tx.insertInto(table).execute()`,
  'src/people/public.ts': `export { giveDuty, giveBadge as honour, duties } from './store/duty.ts'`,
  'src/app/cli.ts': `
    import * as people from '../people/public.ts'
    const commands = { duty: (tx) => people.giveDuty(tx), list: (tx) => people.duties(tx), honour: 'a word, not the writer' }
    commands.honour`,
  'seeds/story.ts': `
    import { giveDuty, honour } from '../src/people/public.ts'
    export async function tell(tx) { await giveDuty(tx); await honour(tx) }`,
}

test('a planted writer of the sample’s own is found, by its name and through a front door', () => {
  const root = mkdtempSync(join(tmpdir(), 'planted-'))
  try {
    for (const [path, text] of Object.entries(planted)) {
      mkdirSync(join(root, dirname(path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    expect(seedOnlyWriters(readProject(root))).toEqual({
      only: ['src/people/store/duty.ts#giveBadge'],
      writers: 3,
      reached: 2,
    })
  } finally {
    rmSync(root, { recursive: true })
  }
})

import { expect, test } from 'vitest'
import { signedInPaths } from '../page-paths/contract.ts'
import { lookedFor } from './looked-for.ts'
import { screens } from './page-routes.tsx'

test('an address says what it looks for, and where such things are listed', () => {
  expect(lookedFor('/people/xyz')).toEqual({ what: 'person', list: 'people' })
  expect(lookedFor('/runs/not-a-uuid')).toEqual({ what: 'run', list: 'runs' })
  expect(lookedFor('/runs/1/track')).toEqual({ what: 'run', list: 'runs' })
  expect(lookedFor('/runs/1/respond/issues/2')).toEqual({ what: 'report', list: 'runs/:run/respond' })
  expect(lookedFor('/records/quarantine/2')).toEqual({ what: 'quarantined', list: 'records' })
  expect(lookedFor('/notices')).toEqual({ what: 'page', list: '' })
})

test('every page with a number in its address has a name for what it looks for, and a list that exists', () => {
  const numbered = signedInPaths.filter((path) => path.includes(':'))
  expect(numbered.length).toBeGreaterThan(20)
  for (const path of numbered) {
    const { what, list } = lookedFor(`/${path}`)
    expect(what, path).not.toBe('page')
    expect(screens.map((s) => s.path) as string[]).toContain(list)
  }
})

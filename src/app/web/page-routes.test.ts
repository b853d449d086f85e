import { expect, test } from 'vitest'
import { pagePaths, signedInPaths } from '../page-paths/contract.ts'
import type { Me } from '../../platform/auth/contract.ts'
import { addressOpenTo } from './page-readers.ts'
import { screens } from './page-routes.tsx'
import { toldTilesOf } from './viewer-roles.ts'

test('every path of a page has its screen, and every screen its path', () => {
  expect(screens.map(({ path }) => path).toSorted()).toEqual(signedInPaths.toSorted())
  expect(pagePaths).toEqual([...new Set(pagePaths)])
})

test('a tile leads only where its reader is let in: a manager reads how reports stand, and opens what managers open', () => {
  const me = {
    seats: [{ run: 'r', roles: ['business'] }],
    duties: [] as string[],
    furtherUp: [] as string[],
  } as unknown as Me
  const open = (of: Me, href: string) => addressOpenTo(toldTilesOf(of, 'r'), href) !== undefined
  const addresses = ['/runs/r/respond', '/runs/r/improve#all', '/runs/r/track', '/runs/r/align?x=1', '/runs/r/evaluate']
  expect(addresses.map((href) => open(me, href))).toEqual([false, false, true, true, true])
  expect(addresses.map((href) => open({ ...me, seats: [] }, href))).toEqual([true, false, true, true, true])
  const executive = { ...me, seats: [], duties: ['executive'] }
  expect(addresses.map((href) => open(executive, href))).toEqual([false, false, true, true, true])
  const staff = { ...me, seats: [{ run: 'r', roles: ['assistant'] }] }
  expect(addresses.every((href) => open(staff, href))).toBe(true)
})

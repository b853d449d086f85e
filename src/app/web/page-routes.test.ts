import { expect, test } from 'vitest'
import { pagePaths, signedInPaths } from '../page-paths/contract.ts'
import { screens } from './page-routes.tsx'

test('every path of a page has its screen, and every screen its path', () => {
  expect(screens.map(({ path }) => path).toSorted()).toEqual(signedInPaths.toSorted())
  expect(pagePaths).toEqual([...new Set(pagePaths)])
})

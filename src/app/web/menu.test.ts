import { expect, test } from 'vitest'
import { menuFor } from './menu.ts'
import { addressOpenTo, mayOpen } from './page-readers.ts'
import type { Viewer } from './viewer-roles.ts'

const run = '00000000-0000-4000-8000-000000000001'
type Seat = Viewer['me']['seats'][number]
const me = (more: Partial<Viewer['me']>) =>
  ({ duties: [], seats: [], furtherUp: [], ...more }) as unknown as Viewer['me']
const standing = (more: Partial<NonNullable<Viewer['standing']>>) =>
  ({
    staff: false,
    figures: false,
    learner: false,
    manages: false,
    seesLearners: false,
    roles: [],
    ...more,
  }) as NonNullable<Viewer['standing']>
const seat = (role: string) => ({ run, roles: [role] }) as unknown as Seat

const viewers: Record<string, Viewer> = {
  manager: { me: me({}), standing: standing({ manages: true, seesLearners: true }) },
  business: { me: me({ seats: [seat('business')] }), standing: standing({ roles: ['business'], figures: true }) },
  mentor: { me: me({ seats: [seat('mentor')] }), standing: standing({ roles: ['mentor'], seesLearners: true }) },
  learner: { me: me({}), standing: standing({ learner: true }) },
  lead: { me: me({ seats: [seat('lead')] }), standing: standing({ staff: true, roles: ['lead'] }) },
  executive: { me: me({ duties: ['executive'] }), standing: standing({ figures: true }) },
  administrator: { me: me({ duties: ['administrator'] }), standing: standing({ figures: true }) },
}

test.each(Object.entries(viewers))('no entry of the menu of the %s leads to a page that refuses them', (_, viewer) => {
  const entries = menuFor(viewer, run)
  expect(entries.length).toBeGreaterThan(3)
  for (const { path } of entries) {
    const known = path.includes(':run') ? viewer : { ...viewer, standing: null }
    expect(mayOpen(path, known), path).toBe(true)
  }
})

test('the list of trainings is in the menu of whom it lets in', () => {
  const listed = Object.entries(viewers).filter(([, viewer]) => menuFor(viewer, run).some((e) => e.path === 'runs'))
  expect(listed.map(([who]) => who)).toEqual(['lead', 'executive', 'administrator'])
})

test('a way back is shown to whom the page it leads to lets in', () => {
  const way = (who: string, page: string) => addressOpenTo(viewers[who]!, `/runs/${run}/${page}`)
  expect(way('lead', 'respond')).toBe(`/runs/${run}/respond`)
  expect(way('learner', 'respond')).toBeUndefined()
  expect(way('executive', 'respond')).toBeUndefined()
  expect(way('learner', 'track')).toBeUndefined()
  expect(way('executive', 'track')).toBe(`/runs/${run}/track`)
})

// The order of the menu, as the loop goes; what does not exist or is not for this person is left out.
import type { Viewer } from './viewer-roles.ts'
import type { PagePath } from '../page-paths/contract.ts'
import { mayOpen } from './page-readers.ts'
import { keepsCompany } from './session.tsx'
import type { words } from './words.ts'

export interface Entry {
  path: PagePath
  word: keyof typeof words
  place: 'first' | 'run' | 'organisation' | 'company'
  /** Whose daily way it is, of those who may open the screen; everybody's when left out. */
  daily?: (viewer: Viewer) => boolean
}

const order: readonly Entry[] = [
  { path: '', word: 'menu-today', place: 'first' },
  { path: 'notices', word: 'menu-notices', place: 'first' },
  {
    path: 'my/feedback',
    word: 'menu-my-feedback',
    place: 'first',
    daily: ({ me, standing }) => standing?.learner ?? !keepsCompany(me),
  },
  { path: 'runs/:run', word: 'menu-overview', place: 'run' },
  { path: 'runs/:run/align', word: 'menu-align', place: 'run' },
  { path: 'runs/:run/track', word: 'menu-track', place: 'run' },
  { path: 'runs/:run/respond', word: 'menu-respond', place: 'run' },
  { path: 'runs/:run/practise', word: 'menu-practise', place: 'run' },
  { path: 'runs/:run/improve', word: 'menu-improve', place: 'run' },
  { path: 'runs/:run/evaluate', word: 'menu-evaluate', place: 'run' },
  { path: 'runs/:run/chain', word: 'menu-chain', place: 'run' },
  { path: 'runs/:run/feedback', word: 'menu-feedback', place: 'run' },
  { path: 'runs/:run/setup', word: 'menu-setup', place: 'run' },
  { path: 'people', word: 'menu-people', place: 'company' },
  { path: 'accounts', word: 'menu-accounts', place: 'company' },
  { path: 'sources', word: 'menu-sources', place: 'company' },
  { path: 'records', word: 'menu-records', place: 'company' },
  { path: 'company', word: 'menu-company-settings', place: 'company' },
  { path: 'runs', word: 'menu-runs', place: 'organisation' },
  { path: 'loops', word: 'menu-loops', place: 'organisation' },
]

/** What this person can open: entries of a run only when there is one. */
export function menuFor(viewer: Viewer, run: string | null): Entry[] {
  return order.filter((entry) => {
    return (
      (entry.place !== 'run' || run !== null) &&
      mayOpen(entry.path, asItsPageKnows(viewer, entry)) &&
      (entry.daily?.(viewer) ?? true)
    )
  })
}

/** A page outside any run does not know how its reader stands to the run that is looked at: a way to it is shown to whom it lets in. */
const asItsPageKnows = (viewer: Viewer, { place }: Entry): Viewer =>
  place === 'run' ? viewer : { ...viewer, standing: null }

/** The address of an entry for a run. */
export const addressFor = (path: string, run: string | null) => `/${path.replace(':run', run ?? '')}`

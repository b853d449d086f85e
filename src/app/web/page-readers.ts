// Whom each page lets in, and with it whom a way to it is shown; the server refuses the rest anyway.
import { matchPath } from 'react-router'
import type { PagePath } from '../page-paths/contract.ts'
import { signedInPaths } from '../page-paths/contract.ts'
import { keepsCompany } from './session.tsx'
import { isLeadership, isStaff, isStaffOrKeeper, whoseReports } from './viewer-roles.ts'
import type { Viewer } from './viewer-roles.ts'

/** Administrators and the training duty, whose figures rest on what comes in. */
const houseKeepers = ({ me }: Viewer) => keepsCompany(me)
const administrators = ({ me }: Viewer) => me.duties.includes('administrator')

/** Everybody, where a page is not named. */
const readers: Partial<Record<PagePath, (viewer: Viewer) => boolean>> = {
  accounts: houseKeepers,
  'accounts/slips': administrators,
  'runs/:run': isLeadership,
  'runs/:run/evaluate': isLeadership,
  'runs/:run/chain': isLeadership,
  'runs/:run/feedback': (viewer) => isLeadership(viewer) || (viewer.standing?.learner ?? false),
  'runs/:run/setup': isStaffOrKeeper,
  'runs/:run/state': (viewer) => isStaff(viewer) || (viewer.standing?.figures ?? false),
  loops: isStaff,
  'runs/:run/timeline': isLeadership,
  'runs/:run/thread': isLeadership,
  runs: isLeadership,
  'runs/:run/track': (viewer) => isLeadership(viewer) || (viewer.standing?.seesLearners ?? false),
  'runs/:run/track/plan': isLeadership,
  'runs/:run/report': ({ standing }) => standing?.learner ?? false,
  'runs/:run/respond': (viewer) => whoseReports(viewer) !== null,
  'runs/:run/respond/common/:common': isStaff,
  'runs/:run/improve': isStaff,
  'runs/:run/improve/:finding': isStaff,
  people: houseKeepers,
  sources: isStaffOrKeeper,
  'sources/xapi': houseKeepers,
  'sources/keeping': administrators,
  'sources/:import': isStaffOrKeeper,
  company: administrators,
  records: houseKeepers,
  'records/quarantine': administrators,
  'records/quarantine/:refusal': administrators,
  'records/:credential': houseKeepers,
}

export const mayOpen = (path: PagePath, viewer: Viewer): boolean => readers[path]?.(viewer) ?? true

/** An address inside the product, where its page lets this person in. */
export function addressOpenTo(viewer: Viewer, href: string): string | undefined {
  const path = signedInPaths.find((one) => matchPath(`/${one}`, href.split(/[?#]/)[0]!))
  return path === undefined || mayOpen(path, viewer) ? href : undefined
}

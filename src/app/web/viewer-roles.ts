// Who looks at a page, and whom it is shown to; the server refuses the rest anyway.
import type { Me } from '../../platform/auth/contract.ts'
import type { RunHead } from './current-run.tsx'
import { seesAll } from './session.tsx'

/** Who looks: what /api/me says, and in a run how they stand to it. */
export interface Viewer {
  me: Me
  standing: RunHead['standing'] | null
}

const staffSeats = ['lead', 'assistant', 'analyst', 'instructor']

/** How somebody stands to a run whose tiles they are told, seen from outside it. */
export const toldTilesOf = (me: Me, run: string): Viewer => {
  const roles = me.seats.find((seat) => seat.run === run)?.roles ?? []
  const staff = roles.some((role) => staffSeats.includes(role))
  const manages = roles.length === 0 && !me.duties.includes('executive')
  return { me, standing: { roles, staff, manages, learner: false, seesLearners: true } }
}

/** Those who run trainings: training duty, or a seat of the staff in this run; outside a run, in any. */
export const isStaff = ({ me, standing }: Viewer) =>
  seesAll(me) || (standing?.staff ?? me.seats.some(({ roles }) => roles.some((role) => staffSeats.includes(role))))
/** Staff, the business department, the managers of learners, and executives. */
export const isLeadership = (viewer: Viewer) =>
  isStaff(viewer) ||
  (viewer.standing?.roles.includes('business') ?? false) ||
  (viewer.standing?.manages ?? false) ||
  viewer.me.duties.includes('executive')

/** Whom a page speaks to where it says what it tells: staff of any run first, then as what they take part in the run they look at. */
export function readerOf({ me, standing }: Viewer): 'staff' | 'seat' | 'superior' | 'learner' | 'other' {
  if (isStaff({ me, standing: null })) return 'staff'
  if (standing?.learner) return 'learner'
  if (me.seats.length > 0) return 'seat'
  return standing?.manages ? 'superior' : 'other'
}

/** Whose reports somebody reads in a run: all of them as staff; given with a name those of whom they stand above, next or further, or mentor; nobody's. */
export function whoseReports(viewer: Viewer): 'all' | 'own' | null {
  if (isStaff(viewer)) return 'all'
  if (viewer.standing === null) return null
  const { manages, roles, seesLearners, learner } = viewer.standing
  const further = seesLearners && !learner && roles.length === 0 && !viewer.me.duties.includes('executive')
  return manages || roles.includes('mentor') || further ? 'own' : null
}

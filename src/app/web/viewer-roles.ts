// Who looks at a page, and whom it is shown to; the server refuses the rest anyway.
import type { Me } from '../../platform/auth/contract.ts'
import type { RunHead } from './current-run.tsx'
import { keepsCompany } from './session.tsx'

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
  const figures =
    keepsCompany(me) || me.duties.includes('executive') || roles.includes('business') || me.furtherUp.includes(run)
  const manages = roles.length === 0 && !figures
  return { me, standing: { roles, staff, figures, manages, learner: false, seesLearners: manages } }
}

/** Those who run trainings: a seat of the staff in this run; outside a run, in any. */
export const isStaff = ({ me, standing }: Viewer) =>
  standing?.staff ?? me.seats.some(({ roles }) => roles.some((role) => staffSeats.includes(role)))
/** Staff, whoever is told how the run stands as a whole, and the managers of learners. */
export const isLeadership = (viewer: Viewer) =>
  isStaff(viewer) ||
  keepsCompany(viewer.me) ||
  viewer.me.duties.includes('executive') ||
  (viewer.standing?.figures ?? false) ||
  (viewer.standing?.manages ?? false)
/** Staff, and whoever sets trainings up by a duty. */
export const isStaffOrKeeper = (viewer: Viewer) => isStaff(viewer) || keepsCompany(viewer.me)

/** Whom a page speaks to where it says what it tells: staff of any run first, then as what they take part in the run they look at. */
export function readerOf({ me, standing }: Viewer): 'staff' | 'seat' | 'superior' | 'learner' | 'other' {
  if (isStaff({ me, standing: null })) return 'staff'
  if (standing?.learner) return 'learner'
  if (me.seats.length > 0) return 'seat'
  return standing?.manages ? 'superior' : 'other'
}

/** Whose reports somebody reads in a run: all of them as its training side; those of the modules taught; given with a name those of whom they are the next superior, or mentor; nobody's. */
export function whoseReports({ standing }: Viewer): 'all' | 'taught' | 'own' | null {
  if (standing === null) return null
  const { manages, roles, seesLearners, learner, staff } = standing
  if (staff) return roles.some((role) => role !== 'instructor' && staffSeats.includes(role)) ? 'all' : 'taught'
  return manages || roles.includes('mentor') || (seesLearners && !learner) ? 'own' : null
}

// Who looks at a page, and whom it is shown to; the server refuses the rest anyway.
import type { Me } from '../../platform/auth/contract.ts'
import type { RunHead } from './run-here.tsx'
import { seesAll } from './session.tsx'

/** Who looks: what /api/me says, and in a run how they stand to it. */
export interface Looker {
  me: Me
  standing: RunHead['standing'] | null
}

/** Those who run trainings: training duty, or a seat in this run. */
export const staff = ({ me, standing }: Looker) => seesAll(me) || (standing?.staff ?? me.seats.length > 0)
/** Staff, the business department, the managers of learners, and executives. */
export const leaders = (looker: Looker) =>
  staff(looker) ||
  (looker.standing?.roles.includes('business') ?? false) ||
  (looker.standing?.manages ?? false) ||
  looker.me.duties.includes('executive')

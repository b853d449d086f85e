// What later folders know of people, passed in by app: seats and learning, and what hangs on a leaver.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { EndSeats } from '../end-ways-in.ts'
import type { Held, Role } from './contract.ts'

export interface HeldByLeaver {
  ends: Held[]
  stays: Held[]
  passes: Held[]
}

export interface AroundPeople {
  /** Seats these persons hold today and runs they learn in; of closed runs as well, which they may still read. */
  rolesOf(reading: Reading, scope: Scope, persons: readonly string[]): Promise<Role[]>
  /** What of this person ends, stays, and needs somebody else. */
  heldBy(reading: Reading, scope: Scope, person: string): Promise<HeldByLeaver>
  /** The seats of whoever has left end with the last day. */
  endSeats: EndSeats
}

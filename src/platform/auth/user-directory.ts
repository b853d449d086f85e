// What sign-in asks of the folders that know people.
import type { CastMember, Me } from './contract.ts'

export interface UserDirectory {
  who(person: string): Promise<Me['person']>
  organisation(): Promise<Me['organisation']>
  active(person: string): Promise<boolean>
  /** Administrator, training or executive. */
  hasDuty(person: string): Promise<boolean>
  /** Whom a 工号, an e-mail or a mobile means; null when nobody or several. */
  personNamed(typed: string): Promise<string | null>
  cast(): Promise<CastMember[]>
}

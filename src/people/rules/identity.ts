// By what somebody at the door shows that they are who is meant.
import { plainPhone } from './same-person.ts'

export interface Identity {
  employeeNo: string | null
  email: string | null
  phone: string | null
}

/** By what somebody shows himself: the 工号; who has none, by e-mail or mobile. */
export const shownBy = ({ employeeNo }: Pick<Identity, 'employeeNo'>): 'number' | 'contact' =>
  employeeNo === null ? 'contact' : 'number'

const plain = (text: string) => text.trim().normalize('NFKC').toLowerCase()

/** Leading zeros count; capitals, spaces at the ends and full-width signs do not. */
export function isWhoHeSays(identity: Identity, typed: string): boolean {
  if (identity.employeeNo !== null) return plain(identity.employeeNo) === plain(typed)
  if (identity.email && plain(identity.email) === plain(typed)) return true
  const phone = plainPhone(identity.phone ?? '')
  return phone.length >= 7 && phone === plainPhone(typed.normalize('NFKC'))
}

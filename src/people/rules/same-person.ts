// One 工号 is one person, and one person has one 工号: an e-mail, mobile or chat id that somebody else has is asked about.
export const chatSystems = ['wecom', 'dingtalk', 'feishu'] as const
export type ChatSystem = (typeof chatSystems)[number]

/** Everything by which a person is recognised. Numbers and addresses are texts: 007 is not 7. */
export interface Signs {
  id: string
  name: string
  employeeNo: string | null
  email: string | null
  phone: string | null
  chat: Readonly<Partial<Record<ChatSystem, string | null>>>
  leftOn: string | null
}

export type SharedSign = 'employee-no' | 'email' | 'phone' | ChatSystem
export interface Clash {
  sign: SharedSign
  with: Signs
}

/** An address as it is compared: small letters, and of a mobile its digits. A Chinese number counts the same with +86 before it. */
export const plainEmail = (email: string) => email.trim().toLowerCase()
export const plainPhone = (phone: string) => phone.replace(/[^\d+]/g, '').replace(/^(?:\+|00)86(?=1\d{10}$)/, '')

/** The signs of a person, each in the form in which two are compared. */
export function signKeys(p: Omit<Signs, 'id' | 'name' | 'leftOn'>): [SharedSign, string][] {
  const all: [SharedSign, string | null | undefined][] = [
    ['employee-no', p.employeeNo],
    ['email', p.email && plainEmail(p.email)],
    ['phone', p.phone && plainPhone(p.phone)],
    ...chatSystems.map((s): [SharedSign, string | null | undefined] => [s, p.chat[s]]),
  ]
  return all.filter((pair): pair is [SharedSign, string] => !!pair[1])
}

/** The first sign this person would share with somebody else; null when all are theirs alone. */
export function clashWith(person: Signs, others: readonly Signs[]): Clash | null {
  const own = signKeys(person)
  for (const [sign, key] of own)
    for (const other of others)
      if (other.id !== person.id && signKeys(other).some(([s, k]) => s === sign && k === key))
        return { sign, with: other }
  return null
}

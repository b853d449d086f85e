// Somebody can always let people in: the last administrator does not leave.

export interface Administrator {
  person: string
  name: string
  /** The last day, for one who is to leave or has left. */
  leavesOn: string | null
  /** Not kept out, and with a password. */
  canComeIn: boolean
}

/** Would nobody be left to administer, were this person to leave? */
export function isLastAdministrator(person: string, administrators: readonly Administrator[]): boolean {
  const staying = administrators.filter((a) => a.leavesOn === null)
  return staying.some((a) => a.person === person) && !staying.some((a) => a.person !== person && a.canComeIn)
}

// Names in a list: two people of one name are told apart by their numbers.

/** Each by name; whoever shares it with another of the list has the employee number beside it. */
export function namesApart(people: readonly { name: string; employeeNo?: string | null | undefined }[]): string[] {
  const shared = (name: string) => people.filter((one) => one.name === name).length > 1
  return people.map(({ name, employeeNo }) => (employeeNo && shared(name) ? `${name} ${employeeNo}` : name))
}

// When the next run may start.

/** A run starts when every carried finding has been adopted or refused. */
export const mayPass = (door: readonly { answered: boolean }[]): boolean => door.every((d) => d.answered)

// When the next run may start.

/** A run starts when every carried finding has been adopted or refused. */
export const mayPass = (carried: readonly { answered: boolean }[]): boolean => carried.every((d) => d.answered)

// The hour a moment lies in, for what must not be known more exactly.
const hourMs = 3_600_000

/** Its beginning. */
export const hourOf = (moment: Date): Date => new Date(Math.floor(moment.getTime() / hourMs) * hourMs)

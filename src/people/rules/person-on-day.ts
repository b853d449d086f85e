// How somebody stood on a day: in the company or not, where, and below whom, by what is dated.

interface Span {
  since: string
  until: string | null
}

export const holdsOn = (day: string, { since, until }: Span): boolean =>
  since <= day && (until === null || until >= day)

/** What is left of a span when it begins with the latest of these entry days; null where nothing is. */
export function fromEntryOn<S extends Span>(span: S, ...entries: (string | null)[]): S | null {
  const since = [span.since, ...entries.filter((e) => e !== null)].toSorted().at(-1)!
  return span.until !== null && span.until < since ? null : { ...span, since }
}

/** What held on a day, of rows that each hold until the next begins; the first day of all stands for ever before. */
export function latestOn<R extends { since: string }>(day: string, rows: readonly R[]): R | null {
  return rows.filter((r) => r.since <= day).toSorted((a, b) => (a.since < b.since ? 1 : -1))[0] ?? null
}

/** The last day that is over on this day, or lies ahead of it; null where the person was there without an end in sight. */
export function lastDayOn(
  day: string,
  departures: readonly { lastDay: string; returnedOn: string | null }[],
): string | null {
  const away = departures.find((d) => d.lastDay < day && (d.returnedOn === null || d.returnedOn > day))
  if (away) return away.lastDay
  return (
    departures
      .map((d) => d.lastDay)
      .filter((d) => d >= day)
      .toSorted()[0] ?? null
  )
}

/** Rows that each begin on a day, with the day before the next one as their end. */
export function asSpans<R extends { since: string }>(
  rows: readonly R[],
  dayBefore: (day: string) => string,
): (R & { until: string | null })[] {
  const sorted = rows.toSorted((a, b) => (a.since < b.since ? -1 : 1))
  return sorted.map((r, i) => ({ ...r, until: sorted[i + 1] ? dayBefore(sorted[i + 1]!.since) : null }))
}

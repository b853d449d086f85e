// Of what became of a report its reporter is told what: the newest answer that they have not answered themselves.

/** Steps of others that a reporter is told of. */
export const toldSteps = ['replied', 'proposed', 'closed-unasked'] as const
export type ReporterNotice = 'answered' | 'planned' | 'asked' | 'closed'

export interface StepSeen {
  id: string
  what: string
  remedy: string | null
}

const ofReporter = ['said', 'confirmed', 'denied']
const noticeOf = ({ what, remedy }: StepSeen): ReporterNotice | null =>
  what === 'proposed'
    ? 'asked'
    : what === 'closed-unasked'
      ? 'closed'
      : what !== 'replied'
        ? null
        : remedy === null
          ? 'answered'
          : 'planned'

/** What is told of the steps of a report, oldest first, of which `fresh` are not told yet; null where the reporter has spoken since, and so has read them. */
export function reporterNotice(
  steps: readonly StepSeen[],
  fresh: ReadonlySet<string>,
): { step: string; notice: ReporterNotice } | null {
  const spoke = steps.findLastIndex(({ what }) => ofReporter.includes(what))
  const last = steps.slice(spoke + 1).findLast((step) => fresh.has(step.id) && noticeOf(step) !== null)
  return last ? { step: last.id, notice: noticeOf(last)! } : null
}

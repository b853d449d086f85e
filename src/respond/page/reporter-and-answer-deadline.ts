// Who reported, in words, by when an answer is promised, and what a reader may do about it.
import type { useWords } from '../../ui/public.ts'
import type { Deadline, Issue } from '../read/contract.ts'
import type { words } from '../words.ts'

type Say = ReturnType<typeof useWords<typeof words>>

/** The name, or that there is none. */
export const whoReported = (issue: Pick<Issue, 'voice' | 'reporter'>, t: Say): string =>
  issue.voice === 'anonymous'
    ? t('by-anonymous')
    : issue.voice === 'signal'
      ? t('by-signal')
      : issue.voice === 'hidden'
        ? t('by-hidden', { name: issue.reporter?.name ?? '' })
        : (issue.reporter?.name ?? '')

/** The answer clock of the present opening. */
export const answerDeadline = (issue: Pick<Issue, 'deadlines' | 'epoch'>): Deadline | undefined =>
  issue.deadlines.find((c) => c.kind === 'answer' && c.epoch === issue.epoch)

/** When a report was solved, or until when that is promised; null where neither is so. `over`: the run is closed, and no time runs. */
export function solutionOf(
  issue: Pick<Issue, 'state' | 'steps' | 'deadlines' | 'epoch'>,
  over: boolean,
): { solvedAt: string } | { dueAt: string } | null {
  const ended = issue.steps.findLast((s) => s.what === 'confirmed' || s.what === 'closed-unasked')
  if (issue.state === 'closed') return ended ? { solvedAt: ended.at } : null
  const clock = issue.deadlines.find((c) => c.kind === 'solution' && c.epoch === issue.epoch)
  return over || !clock || clock.metAt !== null ? null : { dueAt: clock.dueAt }
}

/** What is left to a reader who neither sorts nor assigns: to look, to answer what is sorted, or what is their own. */
export const whatReaderMayDo = ({ may, owned }: { may: { answer: boolean }; owned: number }, t: Say): string =>
  [
    ...(owned > 0 ? [t('inbox.owned', { n: owned })] : []),
    ...(may.answer ? [t('inbox.answers-only')] : owned > 0 ? [] : [t('inbox.look-only')]),
  ].join(t('inbox.between'))

/** The owner by name, marked where they are no longer in the run. */
export const ownerText = ({ owner, ownerGone }: Pick<Issue, 'owner' | 'ownerGone'>, t: Say): string =>
  owner === null ? '—' : ownerGone ? t('owner-gone', { name: owner.name }) : owner.name

// Who reported, in words, and by when an answer is promised.
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

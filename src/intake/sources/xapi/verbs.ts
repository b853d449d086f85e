// What a verb says somebody did, in the few words that can be counted. Every profile and platform has its own IRIs for them.

/**
 * opened: looked at something · played, paused, seeked: a video · ended: left, with how long it took · result: finished, with
 * or without a score · earned: a score that grows with every part · answered: one question · submitted: handed in ·
 * asked, replied, posted, commented, voted: took part · attended: was there.
 */
export type VerbKind =
  | 'opened'
  | 'played'
  | 'paused'
  | 'seeked'
  | 'ended'
  | 'result'
  | 'earned'
  | 'answered'
  | 'submitted'
  | 'asked'
  | 'replied'
  | 'posted'
  | 'commented'
  | 'voted'
  | 'attended'

const adl = (verb: string) => `http://adlnet.gov/expapi/verbs/${verb}`
const tincan = (verb: string) => `http://id.tincanapi.com/verb/${verb}`
const streams = (verb: string) => [`http://activitystrea.ms/${verb}`, `http://activitystrea.ms/schema/1.0/${verb}`]
const acrossx = (verb: string) => `https://w3id.org/xapi/acrossx/verbs/${verb}`

const verbs: Record<VerbKind, readonly string[]> = {
  opened: [
    adl('initialized'),
    adl('launched'),
    adl('experienced'),
    adl('resumed'),
    tincan('viewed'),
    tincan('downloaded'),
    ...streams('open'),
    ...streams('access'),
    ...streams('read'),
    ...streams('watch'),
    'https://w3id.org/xapi/dod-isd/verbs/navigated',
    'https://w3id.org/xapi/netc/verbs/accessed',
    acrossx('accessed'),
    acrossx('viewed'),
    'http://www.tincanapi.co.uk/verbs/viewed',
  ],
  played: ['https://w3id.org/xapi/video/verbs/played', ...streams('play')],
  paused: ['https://w3id.org/xapi/video/verbs/paused', 'http://id.tincanapi.com/verb/paused'],
  seeked: ['https://w3id.org/xapi/video/verbs/seeked'],
  ended: [
    adl('terminated'),
    adl('suspended'),
    adl('exited'),
    'https://w3id.org/xapi/adl/verbs/abandoned',
    'https://w3id.org/xapi/adl/verbs/logged-out',
  ],
  result: [
    adl('completed'),
    adl('passed'),
    adl('failed'),
    adl('scored'),
    adl('mastered'),
    'https://w3id.org/xapi/adl/verbs/waived',
    'https://w3id.org/xapi/adl/verbs/satisfied',
    ...streams('complete'),
  ],
  earned: [tincan('earned'), acrossx('graded')],
  answered: [adl('answered'), adl('responded'), acrossx('evaluated'), acrossx('answered')],
  submitted: [...streams('submit'), acrossx('submitted'), 'https://w3id.org/xapi/dod-isd/verbs/submitted'],
  asked: [adl('asked')],
  replied: [tincan('replied'), acrossx('replied')],
  posted: [acrossx('posted'), ...streams('post'), ...streams('create'), adl('shared'), ...streams('share')],
  commented: [adl('commented'), ...streams('comment')],
  voted: ['https://w3id.org/xapi/openedx/verb/voted', acrossx('voted'), tincan('rated')],
  attended: [adl('attended'), ...streams('attend'), 'https://w3id.org/xapi/acrossx/verbs/attended'],
}

const byVerb = new Map(
  Object.entries(verbs).flatMap(([act, iris]) => iris.map((iri) => [iri, act as VerbKind] as const)),
)

/** The act of a verb; null where it says nothing to be counted. */
export const verbKindOf = (verb: string): VerbKind | null => byVerb.get(verb) ?? null

/** Given by the LMS where a learner need not do it: neither good nor bad. */
export const isWaived = (verb: string) => verb === 'https://w3id.org/xapi/adl/verbs/waived'

/** What one act of taking part weighs; an empty word weighs nothing. */
export const weights: Partial<Record<VerbKind, number>> = { asked: 2, replied: 2, posted: 2, commented: 1, voted: 0.5 }

const counted: Record<VerbKind, string> = {
  opened: 'lms.clicks: 1',
  played: '',
  paused: 'study.minutes: segments played',
  seeked: 'study.minutes: segments played',
  ended: 'study.minutes: duration; score where it has one',
  result: 'test.score or homework.score, study.minutes, content.completed',
  earned: 'test.score: the newest',
  answered: 'item.answered: score, else success',
  submitted: 'homework.handed-in: 1 of 1',
  asked: 'interaction: 2',
  replied: 'interaction: 2',
  posted: 'interaction: 2',
  commented: 'interaction: 1',
  voted: 'interaction: 0.5',
  attended: 'session.attended: 1 of 1',
}

/**
 * The table of verbs, for the page of sources.
 * @internal Writes docs/sources.md.
 */
export const verbRows = (): string[] =>
  Object.entries(verbs).map(
    ([act, iris]) => `| ${act} | ${counted[act as VerbKind]} | ${iris.map((iri) => `\`${iri}\``).join(' ')} |`,
  )

// Whatever of a run is not done yet, kind by kind: how many, for whom it waits, and where the reader may do something about it.
import { reviewStandings } from '../../align/public.ts'
import { words as alignWords } from '../../align/words.ts'
import { openRoundsOf } from '../../evidence/public.ts'
import { findingsLeftOpen } from '../../improve/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { practiceLeftOpen } from '../../practise/public.ts'
import type { LeftOpen } from '../../programme/contract.ts'
import { punctuationOf } from '../../platform/localised-text/contract.ts'
import type { Lang } from '../../platform/localised-text/contract.ts'
import { namesIn } from '../../programme/public.ts'
import type { Run } from '../../programme/contract.ts'
import { commonsOf, issuesCounted } from '../../respond/public.ts'
import { signalsOf } from '../../track/public.ts'
import type { Line } from './contract.ts'
import type { ReaderMay } from './opening-lines.ts'
import { line } from './opening-lines.ts'

export interface OpenAsked {
  run: Run
  now: Date
  may: ReaderMay
}

/** `scope` is the product's. */
export async function openLines(reading: Reading, scope: Scope, asked: OpenAsked): Promise<Line[]> {
  const lines = [
    ...(await responseLines(reading, scope, asked)),
    ...(await practiceLines(reading, scope, asked)),
    ...(await reviewLines(reading, scope, asked)),
    ...(await findingLines(reading, scope, asked)),
  ]
  return lines.length === 0 ? [line('nothing-open', 'good')] : lines
}

/** The same as it is kept with the closing: kinds and counts, without names of persons. */
export async function leftOpen(reading: Reading, scope: Scope, asked: Omit<OpenAsked, 'may'>): Promise<LeftOpen[]> {
  const nobody = { setUp: false, align: false, evaluate: false, improve: true, people: false, sign: false }
  return (await openLines(reading, scope, { ...asked, may: nobody }))
    .filter(({ colour }) => colour !== 'good')
    .map(({ what, params: { who: _who, whoEn: _whoEn, ...params } }) => ({ what, params }))
}

/** Up to three names; a fourth and more are an 「等」. */
const named = (who: readonly string[]): Line['params'] =>
  who.length === 0 ? {} : { who: whoIn('zh', who), whoEn: whoIn('en', who) }
const whoIn = (lang: Lang, who: readonly string[]) =>
  punctuationOf(lang).list(who.slice(0, 3)) + (who.length > 3 ? '…' : '')

const at = (run: Run, page: string) => `/runs/${run.id}/${page}`

async function responseLines(reading: Reading, scope: Scope, { run, may }: OpenAsked): Promise<Line[]> {
  // @NOTE All of them, as the tile of the overview counts them for the same readers; whose they are is in neither.
  const issues = (await issuesCounted(reading, scope, [run.id])).get(run.id)?.open ?? 0
  const cards = (await commonsOf(reading, scope, run.id)).filter(
    ({ verdict, remedies }) => verdict?.what !== 'dismissed' && remedies.length === 0,
  ).length
  const open = await signalsOf(reading, scope, run.id, { open: true })
  // @NOTE As the page of tracking counts them: learners stand in a list of their own there.
  const learners = open.filter(({ kind }) => kind === 'off-course').length
  const signals = open.length - learners
  return [
    ...(issues > 0 ? [line('issues', 'watch', { n: issues }, may.improve && at(run, 'respond'))] : []),
    ...(cards > 0 ? [line('commons', 'watch', { n: cards }, may.improve && at(run, 'respond'))] : []),
    ...(signals > 0 ? [line('signals', 'watch', { n: signals }, may.improve && at(run, 'track#signals'))] : []),
    ...(learners > 0 ? [line('off-course', 'watch', { n: learners }, may.improve && at(run, 'track#off-course'))] : []),
  ]
}

async function practiceLines(reading: Reading, scope: Scope, { run, now, may }: OpenAsked): Promise<Line[]> {
  const { unwritten, trainer, superior } = await practiceLeftOpen(reading, scope, run.id, now)
  const href = may.improve && at(run, 'practise')
  return [
    ...(unwritten > 0 ? [line('practice-unwritten', 'watch', { n: unwritten }, href)] : []),
    ...(trainer.n > 0 ? [line('practice-trainer', 'watch', { n: trainer.n, ...named(trainer.who) }, href)] : []),
    ...(superior.n > 0 ? [line('practice-superior', 'watch', { n: superior.n, ...named(superior.who) }, href)] : []),
  ]
}

async function reviewLines(reading: Reading, scope: Scope, { run, may }: OpenAsked): Promise<Line[]> {
  const reviews = (await reviewStandings(reading, scope, [run.id])).filter(({ confirmed }) => !confirmed)
  const parties = (['learner', 'manager', 'training'] as const).filter((p) => reviews.some((r) => !r.parties[p].done))
  const rounds = await openRoundsOf(reading, scope, [run.id])
  return [
    ...(reviews.length > 0
      ? [
          line(
            'reviews',
            'watch',
            {
              n: reviews.length,
              zh: parties.map((p) => alignWords[p].zh).join('、'),
              en: parties.map((p) => alignWords[p].en.toLowerCase()).join(', '),
            },
            at(run, 'align#review'),
          ),
        ]
      : []),
    ...(rounds.length > 0
      ? [
          line(
            'rounds',
            'watch',
            { n: rounds.length, ...namesIn(rounds.map(({ name }) => name)) },
            may.evaluate && at(run, 'feedback'),
          ),
        ]
      : []),
  ]
}

async function findingLines(reading: Reading, scope: Scope, { run, may }: OpenAsked): Promise<Line[]> {
  const { unanswered, answered, rechecks } = await findingsLeftOpen(reading, scope, run.id)
  const said = (what: string, titles: readonly string[]): Line[] =>
    titles.length === 0
      ? []
      : may.improve
        ? [line(what, 'watch', { n: titles.length, ...namesIn(titles) }, at(run, 'improve'))]
        : [line(`${what}-n`, 'watch', { n: titles.length })]
  return [
    ...said('findings', unanswered),
    ...said('findings-answered', answered),
    ...(rechecks.length > 0 ? [line('rechecks', 'watch', { n: rechecks.length, next: rechecks[0]! })] : []),
  ]
}

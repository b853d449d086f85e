// The tile 问题解决 of runs: how many reports wait, how many were answered in time, in one colour and one sentence.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/localised-text/contract.ts'
import { say } from '../../platform/localised-text/contract.ts'
import type { Run, Tile } from '../../programme/contract.ts'
import { mayViewIssues } from '../permissions.ts'
import { promptnessOf } from '../rules/promptness.ts'
import { resolutionColour } from '../rules/resolution-tile-colour.ts'
import { deadlinesOfRun } from '../store/deadline.ts'
import { commonsOf, waitingOf } from '../store/common-issue.ts'
import { issuesCounted } from '../store/issue.ts'
import { words } from '../words.ts'
import { text } from './issue-titles-and-links.ts'
import { inBoth } from '../../platform/localised-text/contract.ts'

/** 1 小时 40 分; days from two days on. */
function lasting(ms: number, lang: Lang): string {
  const minutes = Math.max(0, Math.round(ms / 60_000))
  if (minutes >= 2880) return say(words['time.days'], lang, { days: Math.floor(minutes / 1440) })
  return minutes >= 60
    ? say(words['time.hours-minutes'], lang, { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
    : say(words['time.minutes'], lang, { minutes })
}

/** 问题解决 of each run in one colour and the sentence behind it, at a moment. */
export async function readTiles(
  reading: Reading,
  scope: Scope,
  runs: readonly Run[],
): Promise<(now: Date) => Map<string, Tile>> {
  const ids = runs.map(({ id }) => id).filter((id) => mayViewIssues(scope, id))
  const issues = await issuesCounted(reading, scope, ids)
  const deadlines = Map.groupBy(await deadlinesOfRun(reading, scope, ids, 'answer'), (c) => c.run)
  const planless = waitingOf(await commonsOf(reading, scope, ids)).filter((c) => c.verdict?.what === 'confirmed')
  // @NOTE Of a closed run no time runs and no plan is made any more.
  const closed = new Set(runs.filter(({ state }) => state === 'closed').map(({ id }) => id))
  const said = (run: string, now: Date): Pick<Tile, 'colour' | 'sentence'> =>
    !ids.includes(run)
      ? { colour: 'none', sentence: text('tile.not-yours') }
      : closed.has(run)
        ? closedSaid(issues.get(run) ?? { all: 0, open: 0 })
        : resolution({
            issues: issues.get(run) ?? { all: 0, open: 0 },
            deadlines: deadlines.get(run) ?? [],
            plans: planless.filter((c) => c.run === run).length,
            now,
          })
  const tileOf = (run: string, now: Date): Tile => ({
    dimension: 'resolution',
    href: `/runs/${run}/respond`,
    ...said(run, now),
  })
  return (now) => new Map(runs.map(({ id }) => [id, tileOf(id, now)]))
}

const closedSaid = ({ all, open }: Resolved['issues']): Pick<Tile, 'colour' | 'sentence'> => ({
  colour: 'none',
  sentence: all === 0 ? text('tile.closed-none') : text('tile.closed', { all, open }),
})

interface Resolved {
  issues: { all: number; open: number }
  deadlines: { since: Date; due_at: Date; met_at: Date | null }[]
  /** Confirmed common issues without a remedy. */
  plans: number
  now: Date
}

function resolution({ issues, deadlines, plans, now }: Resolved): Pick<Tile, 'colour' | 'sentence'> {
  const answers = promptnessOf(
    deadlines.map((c) => ({ since: c.since, dueAt: c.due_at, metAt: c.met_at })),
    now,
  )
  const overdue = deadlines.filter((c) => c.met_at === null && c.due_at < now)
  const { colour, code } = resolutionColour({
    answers,
    overdueNow: overdue.length,
    unsolved: issues.open,
    plansWaiting: plans,
    now,
  })
  const share = answers.share === null ? null : Math.round(answers.share * 100)
  const sentence = inBoth((lang) =>
    say(words[`tile.${code}` as keyof typeof words], lang, {
      n: code === 'overdue' ? overdue.length : code === 'plan-waiting' ? plans : issues.open,
      over: overdue[0] ? lasting(now.getTime() - overdue[0].due_at.getTime(), lang) : '',
      left: answers.nextDue ? lasting(answers.nextDue.getTime() - now.getTime(), lang) : '',
      share,
      inTime: answers.inTime,
      all: answers.n,
      closed: issues.all - issues.open,
      rate: share === null ? '' : say(words['tile.rate'], lang, { share }),
    }),
  )
  return { colour, sentence }
}

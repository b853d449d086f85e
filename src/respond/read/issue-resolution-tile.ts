// The tile 问题解决 of a run: how many reports wait, how many were answered in time, in one colour and one sentence.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/localised-text/contract.ts'
import { say } from '../../platform/localised-text/contract.ts'
import type { Tile } from '../../programme/contract.ts'
import { mayViewIssues } from '../permissions.ts'
import { promptnessOf } from '../rules/promptness.ts'
import { resolutionColour } from '../rules/resolution-tile-colour.ts'
import { deadlinesOfRun } from '../store/deadline.ts'
import { waitingCommons } from '../store/common-issue.ts'
import { issuesOf } from '../store/issue.ts'
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

/** 问题解决 in one colour and the sentence behind it. */
export async function tileOf(reading: Reading, scope: Scope, run: string, now: Date): Promise<Tile> {
  const href = `/runs/${run}/respond`
  if (!mayViewIssues(scope, run))
    return { dimension: 'resolution', colour: 'none', sentence: text('tile.not-yours'), href }
  const issues = await issuesOf(reading, scope, run)
  const deadlines = await deadlinesOfRun(reading, scope, run, 'answer')
  const answers = promptnessOf(
    deadlines.map((c) => ({ since: c.since, dueAt: c.due_at, metAt: c.met_at })),
    now,
  )
  const overdue = deadlines.filter((c) => c.met_at === null && c.due_at < now)
  const open = issues.filter((i) => i.standing.state !== 'closed')
  const plans = (await waitingCommons(reading, scope, run)).filter((c) => c.verdict?.what === 'confirmed').length
  const { colour, code } = resolutionColour({
    answers,
    overdueNow: overdue.length,
    unsolved: open.length,
    plansWaiting: plans,
    now,
  })
  const share = answers.share === null ? null : Math.round(answers.share * 100)
  const sentence = inBoth((lang) =>
    say(words[`tile.${code}` as keyof typeof words], lang, {
      n: code === 'overdue' ? overdue.length : code === 'plan-waiting' ? plans : open.length,
      over: overdue[0] ? lasting(now.getTime() - overdue[0].due_at.getTime(), lang) : '',
      left: answers.nextDue ? lasting(answers.nextDue.getTime() - now.getTime(), lang) : '',
      share,
      inTime: answers.inTime,
      all: answers.n,
      closed: issues.length - open.length,
      rate: share === null ? '' : say(words['tile.rate'], lang, { share }),
    }),
  )
  return { dimension: 'resolution', colour, sentence, href }
}

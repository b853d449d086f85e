// Whoever reported with their name is told of an answer, of a plan, and that their word is asked for; without a name the code alone leads to it.
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { sendNotice } from '../platform/notify/send-notice.ts'
import { short, text } from './read/issue-titles-and-links.ts'
import { reporterNotice } from './rules/reporter-notice.ts'
import type { Issue } from './store/issue.ts'
import { issueById } from './store/issue.ts'
import { emailsOf } from './store/recipients.ts'
import { claimSteps, stepsToTell } from './store/reporter-told.ts'

const dayMs = 86_400_000
/** What is older, as after a long time without a server, was read on the page. */
const toldWithinDays = 7

/** Told once, whichever worker is first. */
export async function tellReporters(tx: Writing, scope: Scope, now: Date): Promise<void> {
  const waiting = await stepsToTell(tx, scope, new Date(now.getTime() - toldWithinDays * dayMs))
  const claimed = await claimSteps(
    tx,
    scope,
    waiting.map(({ id }) => id),
    now,
  )
  for (const [id, steps] of Map.groupBy(waiting, ({ issue }) => issue)) {
    const issue = await issueById(tx, scope, id)
    if (issue) await tellOf(tx, scope, issue, new Set(steps.map((s) => s.id).filter((s) => claimed.has(s))))
  }
}

async function tellOf(tx: Writing, scope: Scope, issue: Issue, fresh: ReadonlySet<string>): Promise<void> {
  const told = reporterNotice(issue.steps, fresh)
  if (!told || issue.reporter === null) return
  const { at, text: answer } = issue.steps.find(({ id }) => id === told.step)!
  await sendNotice(tx, scope, {
    key: `respond reporter ${told.step}`,
    about: `respond.${told.notice}`,
    to: await emailsOf(tx, scope, [issue.reporter]),
    title: text(`told-reporter.${told.notice}`),
    body: text('told-reporter.body', { text: short(issue.text), answer: short(answer) }),
    outside: { title: text(`told-reporter.${told.notice}`), body: text('told-reporter.outside') },
    toPersonsOnly: true,
    href: `/my/feedback#${issue.id}`,
    now: at,
  })
}

// At 50, 80 and 100 per cent of a promised time the next one up is told, in the transaction that writes the level down.
import { shortDayText } from '../calendar/bilingual-day-text.ts'
import { clockOf, dayOf } from '../calendar/day.ts'
import { superiorsOf } from '../people/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { sendNotice } from '../platform/notify/send-notice.ts'
import type { Text } from '../platform/localised-text/contract.ts'
import { say } from '../platform/localised-text/contract.ts'
import { closedRuns, modulesOf, runById } from '../programme/public.ts'
import { escalationRecipients } from './rules/escalation.ts'
import type { Level } from './rules/escalation.ts'
import { claimEscalations } from './store/deadline.ts'
import type { EscalationReached } from './store/deadline.ts'
import { issueById } from './store/issue.ts'
import type { Issue } from './store/issue.ts'
import { emailsOf, hiddenFrom, leadsAndTraining } from './store/recipients.ts'
import { deadlineSettings } from './advance-issue.ts'
import { words } from './words.ts'

const texts = words as Record<string, Text>

/**
 * Writes down the levels reached by `now` (the database's own time when null) and tells of each that is still owed an answer;
 * what was answered meanwhile, or belongs to a run closed since, is told to nobody, and of several levels noticed at once only the highest is told.
 */
export async function escalateDeadlines(tx: Writing, scope: Scope, now: Date | null): Promise<void> {
  const reached = await claimEscalations(tx, scope, now)
  const closed = await closedRuns(tx, scope, [...new Set(reached.map((r) => r.run))])
  const higher = (a: EscalationReached, b: EscalationReached) =>
    a.subject === b.subject && a.kind === b.kind && a.epoch === b.epoch && a.level > b.level
  for (const one of reached.filter((r) => !reached.some((other) => higher(other, r)))) {
    if (one.kind !== 'answer' || one.met || closed.has(one.run)) continue
    const issue = await issueById(tx, scope, one.subject)
    if (issue) await tellOf(tx, scope, { issue, reached: one, now: now ?? new Date() })
  }
}

async function tellOf(
  tx: Writing,
  scope: Scope,
  { issue, reached, now }: { issue: Issue; reached: EscalationReached; now: Date },
): Promise<void> {
  const { leads, training } = await leadsAndTraining(tx, scope, issue.run)
  const superiors = [...(await superiorsOf(tx, scope, leads)).values()]
  const whom = escalationRecipients(reached.level as Level, {
    owner: issue.standing.owner,
    leads: leads.length > 0 ? leads : training,
    above: [...superiors, ...training],
    hiddenFrom: await hiddenFrom(tx, scope, issue),
  })
  const { title, body } = await saidOf(tx, scope, issue, reached)
  await sendNotice(tx, scope, {
    key: `respond ${reached.subject} ${reached.kind} ${reached.epoch} ${reached.level}`,
    about: `respond.level-${reached.level}`,
    to: await emailsOf(tx, scope, whom),
    title,
    body,
    href: `/runs/${issue.run}/respond/issues/${issue.id}`,
    now,
  })
}

/** The matter and the time; never the words of the report, nor who wrote it. Of an anonymous one not even its module and kind. */
async function saidOf(
  tx: Writing,
  scope: Scope,
  issue: Issue,
  { level, dueAt }: EscalationReached,
): Promise<{ title: Text; body: Text }> {
  const run = await runById(tx, scope, issue.run)
  const { calendar } = await deadlineSettings(tx, scope)
  const module =
    issue.module === null ? undefined : (await modulesOf(tx, scope, issue.run)).find((m) => m.id === issue.module)
  const due = shortDayText(dayOf(dueAt, calendar.zone))
  const both = (key: string, params: (lang: 'zh' | 'en') => Record<string, string | number>): Text => ({
    zh: say(texts[key]!, 'zh', params('zh')),
    en: say(texts[key]!, 'en', params('en')),
  })
  const matter = (lang: 'zh' | 'en') =>
    issue.voice === 'anonymous'
      ? say(texts['told.anonymous']!, lang, {})
      : [
          say(texts[`theme.${issue.theme}`]!, lang, {}),
          module ? say(texts['told.module']!, lang, { n: module.number }) : '',
        ]
          .filter(Boolean)
          .join(' · ')
  return {
    title: both(`told.title-${level}`, () => ({})),
    body: both(level === 100 ? 'told.over' : 'told.left', (lang) => ({
      run: `${run?.programme ?? ''} ${run?.name ?? ''}`.trim(),
      matter: matter(lang),
      due: `${due[lang]} ${clockOf(dueAt, calendar.zone)}`,
    })),
  }
}

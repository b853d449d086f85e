// At 50, 80 and 100 per cent of a promised time the next one up is told, in the transaction that writes the level down.
import { shortDayText } from '../calendar/bilingual-day-text.ts'
import { clockOf, dayOf } from '../calendar/day.ts'
import { superiorsOf } from '../people/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { idFrom } from '../platform/db/id.ts'
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

/** An answer that is owed, at the level it reached, and who is told. */
interface Owed {
  issue: Issue
  reached: EscalationReached
  whom: string[]
}

/**
 * Writes down the levels reached by `now` (the database's own time when null) and tells of each that is still owed an answer;
 * what was answered meanwhile, or belongs to a run closed since, is told to nobody, and of several levels noticed at once only the highest is told.
 * Five or more that reach a level together are one notice to each person: a flood of reports is no flood of notices.
 */
export async function escalateDeadlines(tx: Writing, scope: Scope, now: Date | null): Promise<void> {
  const reached = await claimEscalations(tx, scope, now)
  const closed = await closedRuns(tx, scope, [...new Set(reached.map((r) => r.run))])
  const higher = (a: EscalationReached, b: EscalationReached) =>
    a.subject === b.subject && a.kind === b.kind && a.epoch === b.epoch && a.level > b.level
  const owed: Owed[] = []
  for (const one of reached.filter((r) => !reached.some((other) => higher(other, r)))) {
    if (one.kind !== 'answer' || one.met || closed.has(one.run)) continue
    const issue = await issueById(tx, scope, one.subject)
    if (issue) owed.push({ issue, reached: one, whom: await toldOf(tx, scope, issue, one) })
  }
  for (const together of Map.groupBy(owed, ({ reached: { run, level } }) => `${run} ${level}`).values())
    for (const { owed: same, whom } of byPersons(together))
      for (const one of same.length < mostApart ? same.map((o) => [o]) : [same])
        await tell(tx, scope, { owed: one, whom }, now ?? new Date())
}

/** From so many on they are told of together. */
const mostApart = 5

/** What the same persons are told of is told at once; who is told of other reports too, because one is hidden from somebody, apart. */
function byPersons(owed: Owed[]): { owed: Owed[]; whom: string[] }[] {
  const persons = [...new Set(owed.flatMap(({ whom }) => whom))]
  const ofPerson = (person: string) => owed.filter(({ whom }) => whom.includes(person))
  const groups = Map.groupBy(persons, (person) =>
    ofPerson(person)
      .map(({ reached }) => reached.subject)
      .join(' '),
  )
  return [...groups.values()].map((whom) => ({ owed: ofPerson(whom[0]!), whom }))
}

async function toldOf(tx: Writing, scope: Scope, issue: Issue, reached: EscalationReached): Promise<string[]> {
  const { leads, training } = await leadsAndTraining(tx, scope, issue.run)
  const superiors = [...(await superiorsOf(tx, scope, leads)).values()]
  return escalationRecipients(reached.level as Level, {
    owner: issue.standing.owner,
    leads: leads.length > 0 ? leads : training,
    above: [...superiors, ...training],
    hiddenFrom: await hiddenFrom(tx, scope, issue),
  })
}

async function tell(
  tx: Writing,
  scope: Scope,
  { owed, whom }: { owed: Owed[]; whom: string[] },
  now: Date,
): Promise<void> {
  const { issue, reached } = owed[0]!
  const many = owed.length > 1
  const subject = many ? idFrom('respond.many', ...owed.map((o) => o.reached.subject).toSorted()) : reached.subject
  await sendNotice(tx, scope, {
    key: `respond ${subject} ${reached.kind} ${reached.epoch} ${reached.level}`,
    about: `respond.level-${reached.level}`,
    to: await emailsOf(tx, scope, whom),
    ...(many ? await saidOfMany(tx, scope, owed) : await saidOf(tx, scope, issue, reached)),
    href: many ? `/runs/${issue.run}/respond` : `/runs/${issue.run}/respond/issues/${issue.id}`,
    now,
  })
}

const both = (key: string, params: (lang: 'zh' | 'en') => Record<string, string | number>): Text => ({
  zh: say(texts[key]!, 'zh', params('zh')),
  en: say(texts[key]!, 'en', params('en')),
})

/** How many and by when the first: of none of them its matter. */
async function saidOfMany(tx: Writing, scope: Scope, owed: Owed[]): Promise<{ title: Text; body: Text }> {
  const { level, run: id } = owed[0]!.reached
  const run = await runById(tx, scope, id)
  const { calendar } = await deadlineSettings(tx, scope)
  const dueAt = new Date(Math.min(...owed.map((o) => o.reached.dueAt.getTime())))
  const due = shortDayText(dayOf(dueAt, calendar.zone))
  const n = owed.length
  return {
    title: both(`told.title-many-${level}`, () => ({ n })),
    body: both(level === 100 ? 'told.many-over' : 'told.many-left', (lang) => ({
      n,
      run: `${run?.programme ?? ''} ${run?.name ?? ''}`.trim(),
      due: `${due[lang]} ${clockOf(dueAt, calendar.zone)}`,
    })),
  }
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

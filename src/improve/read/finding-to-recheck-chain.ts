// The links of a run's thread from finding to re-check, and which of them stand still.
import { addDays, dayOf, momentOf } from '../../calendar/day.ts'
import { organisationZone } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { ThreadNode } from '../../programme/contract.ts'
import { runById } from '../../programme/public.ts'
import { carriedFindings } from './findings-carried-to-run.ts'
import type { Change, Finding } from '../store/finding.ts'
import { changesOf, findingById, findingsOf } from '../store/finding.ts'
import { findingHref, text } from './finding-texts-and-links.ts'

/** finding → decision → change → re-check, and answers of the next run; stopped where the next step is overdue. */
export async function threadOf(reading: Reading, scope: Scope, run: string, now: Date): Promise<ThreadNode[]> {
  const own = await findingsOf(reading, scope, run)
  const carried = (await carriedFindings(reading, scope, run)).map((d) => d.finding)
  const foreign = (await changesOf(reading, scope, run))
    .map((c) => c.finding)
    .filter((id) => ![...own, ...carried].some((f) => f.id === id))
  const more = (await Promise.all([...new Set(foreign)].map((id) => findingById(reading, scope, id)))).filter(
    (f): f is Finding => f !== null,
  )
  const name = (await runById(reading, scope, run))?.name ?? ''
  const at = { run, name, now, zone: await organisationZone(reading, scope) }
  // @NOTE A chain that stopped is told by the run it was found in; elsewhere it is merely open.
  const told = (n: ThreadNode): ThreadNode => (n.state === 'stopped' ? { ...n, state: 'open', stoppedSince: null } : n)
  return [...own.flatMap((f) => nodesOf(f, at)), ...[...carried, ...more].flatMap((f) => nodesOf(f, at).map(told))]
}

function nodesOf(f: Finding, at: { run: string; name: string; now: Date; zone: string }): ThreadNode[] {
  const href = findingHref(f)
  const late = (since: Date, days: number) => {
    const due = new Date(since.getTime() + days * 86_400_000)
    return due < at.now ? due : null
  }
  const stand = (done: boolean, stopped: Date | null) => ({
    state: done ? ('done' as const) : stopped ? ('stopped' as const) : ('open' as const),
    stoppedSince: done ? null : (stopped?.toISOString() ?? null),
  })
  const over = f.state === 'settled' || f.state === 'dropped' || f.answers.length > 0
  const answers = f.answers.filter((a) => a.run === at.run)
  const lastDiagnosis = f.diagnoses.at(-1)
  return [
    {
      id: f.id,
      stage: 'improve',
      kind: 'finding',
      title: text('node.finding', { title: f.title }),
      at: f.at.toISOString(),
      from: [...(f.from_id ? [f.from_id] : []), ...(f.recurs ? [f.recurs] : [])],
      ...stand(over || f.diagnoses.length > 0, f.state === 'open' && !f.carry ? late(f.at, 3) : null),
      href,
    },
    ...f.diagnoses.map((d): ThreadNode => ({
      id: d.id,
      stage: 'improve',
      kind: 'decision',
      title: text('node.decision', {}, { cause: `cause.${d.verdict}` }),
      at: d.at.toISOString(),
      from: [f.id],
      ...stand(over || f.changes.length > 0 || d !== lastDiagnosis, late(d.at, 7)),
      href,
    })),
    ...f.changes.flatMap((c) =>
      changeNodes(f, c, { at, href, from: f.diagnoses.findLast((d) => d.at <= c.at)?.id ?? f.id, stand, late }),
    ),
    ...answers.map((a): ThreadNode => ({
      id: `${a.finding}:${a.run}`,
      stage: 'improve',
      kind: 'carried',
      title: text(`node.${a.answer}`, { run: at.name, text: a.text }),
      at: a.at.toISOString(),
      from: [f.id],
      state: 'done',
      stoppedSince: null,
      href: `/runs/${at.run}/improve#carried`,
    })),
  ]
}

interface Around {
  at: { now: Date; zone: string }
  href: string
  from: string
  stand(done: boolean, stopped: Date | null): Pick<ThreadNode, 'state' | 'stoppedSince'>
  late(since: Date, days: number): Date | null
}

function changeNodes(f: Finding, c: Change, { at, href, from, stand, late }: Around): ThreadNode[] {
  const overdue =
    dayOf(at.now, at.zone) > addDays(c.recheck_on, 1) && !c.rechecks.some((r) => r.on_day === c.recheck_on)
      ? momentOf(c.recheck_on, '23:59', at.zone)
      : null
  const newest = f.changes.at(-1)?.id === c.id
  return [
    {
      id: c.id,
      stage: 'improve',
      kind: 'change',
      title: text('node.change', { title: c.title }),
      at: c.at.toISOString(),
      from: [from],
      ...stand(c.rechecks.length > 0, overdue),
      href,
    },
    ...c.rechecks.map((r, i): ThreadNode => {
      const decidedOn =
        !newest ||
        i < c.rechecks.length - 1 ||
        r.verdict === 'effective' ||
        f.state === 'dropped' ||
        c.recheck_on !== r.on_day
      return {
        id: r.id,
        stage: 'improve',
        kind: 'recheck',
        title: text('node.recheck', {}, { verdict: `verdict.${r.verdict}` }),
        at: r.at.toISOString(),
        from: [c.id],
        ...stand(decidedOn, late(r.at, 7)),
        href,
      }
    }),
  ]
}

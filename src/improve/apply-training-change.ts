// A decision changes the training: content, form, pace or people — with what it rests on, what it is to bring, and the day it is judged.
import { addDays } from '../calendar/day.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading, Writing } from '../platform/db/database.ts'
import { idFrom } from '../platform/db/id.ts'
import { modulesOf, runById, saveModules, savePlanVersion, saveSession, sessionsOf } from '../programme/public.ts'
import { indicatorById, measureOf } from '../track/public.ts'
import { mayDecide } from './permissions.ts'
import { changeById, findingById, saveChange } from './store/finding.ts'
import type { Finding } from './store/finding.ts'
import type { ChangeKind, CitationTable } from './tables.ts'

export interface ChangeAsked {
  id: string
  finding: string
  /** The finding's own run, or the one that follows it. */
  run: string
  module: string | null
  kind: ChangeKind
  title: string
  because: string
  effectiveOn: string
  indicator: string
  toValue: number
  recheckOn: string
  /** A session this change adds. */
  session: { title: string; startsAt: Date; minutes: number; place: string | null; instructor: string | null } | null
  /** Days by which this module ends later; the modules after it move along. */
  paceDays: number
  cites: Omit<CitationTable, 'change'>[]
  now: Date
}
type Answer = { id: string; planVersion: number } | { refused: string }

/** Decides and applies in one transaction: the old plan is kept as a version with who and why before anything moves. */
export async function applyTrainingChange(tx: Writing, scope: Scope, ask: ChangeAsked): Promise<Answer> {
  const finding = await findingById(tx, scope, ask.finding)
  if (!finding) return { refused: 'not-found' }
  const known = await changeById(tx, scope, ask.id)
  if (known)
    return known.finding === ask.finding && known.title === ask.title.trim()
      ? { id: known.id, planVersion: known.plan_version }
      : { refused: 'id-used-for-something-else' }
  const no = await unfit(tx, scope, finding, ask)
  if (no) return { refused: no }
  const baseline = await baselineOf(tx, scope, finding, ask)
  const cites = [
    ...originCited(finding),
    ...(baseline.measured
      ? [
          {
            kind: 'measure' as const,
            ref: null,
            text: `${ask.indicator} ${baseline.measured.value.toFixed(1)} n=${baseline.measured.n}`,
          },
        ]
      : []),
    ...ask.cites,
  ]
  if (cites.length === 0) return { refused: 'cite-something' }
  const planVersion = await apply(tx, scope, ask)
  const session = ask.session ? idFrom(ask.id, 'session') : null
  await saveChange(
    tx,
    scope,
    {
      id: ask.id,
      finding: finding.id,
      run: ask.run,
      module: ask.module,
      kind: ask.kind,
      title: ask.title.trim(),
      because: ask.because.trim(),
      effective_on: ask.effectiveOn,
      indicator: ask.indicator,
      from_value: baseline.measured?.value ?? null,
      from_n: baseline.measured?.n ?? null,
      to_value: ask.toValue,
      baseline_from: baseline.from,
      baseline_to: baseline.to,
      recheck_on: ask.recheckOn,
      plan_version: planVersion,
      session,
      at: ask.now,
      by_person: scope.person,
    },
    cites,
  )
  await writeAuditLog(tx, scope, 'improve.decided', ask.id, { kind: ask.kind, planVersion })
  return { id: ask.id, planVersion }
}

async function unfit(reading: Reading, scope: Scope, finding: Finding, ask: ChangeAsked): Promise<string | null> {
  if (!mayDecide(scope, ask.run)) return 'not-yours'
  if (finding.state === 'dropped') return 'finding-dropped'
  const run = await runById(reading, scope, ask.run)
  if (!run || (run.id !== finding.run && run.follows !== finding.run)) return 'not-this-run'
  if (run.state === 'closed') return 'closed-run'
  if (!ask.title.trim() || !ask.because.trim()) return 'say-why'
  if (!indicatorById(ask.indicator)) return 'no-such-indicator'
  if (ask.recheckOn <= ask.effectiveOn) return 'recheck-after-effect'
  if (ask.module && !(await modulesOf(reading, scope, ask.run)).some((m) => m.id === ask.module))
    return 'module-of-another-run'
  if (ask.kind === 'pace' && (ask.paceDays === 0 || !ask.module)) return 'pace-needs-days'
  return null
}

const originCited = (f: Finding): Omit<CitationTable, 'change'>[] =>
  f.from_id === null ? [] : [{ kind: f.from_kind, ref: f.from_id, text: f.title }]

/** Before the change: the module's own time in the run it was found in, up to the day before it takes effect. */
async function baselineOf(reading: Reading, scope: Scope, finding: Finding, ask: ChangeAsked) {
  const modules = await modulesOf(reading, scope, finding.run)
  const own = modules.find((m) => m.id === finding.module)
  const from = own?.startsOn ?? modules[0]?.startsOn ?? addDays(ask.effectiveOn, -28)
  const to = addDays(ask.effectiveOn, -1)
  const measured =
    from <= to
      ? await measureOf(
          reading,
          scope,
          { run: finding.run, indicator: ask.indicator, module: finding.module, from, to },
          ask.now,
        )
      : null
  return { from: from <= to ? from : to, to, measured }
}

async function apply(tx: Writing, scope: Scope, ask: ChangeAsked): Promise<number> {
  const modules = await modulesOf(tx, scope, ask.run)
  const version = await savePlanVersion(tx, scope, {
    run: ask.run,
    plan: {
      modules,
      sessions: await sessionsOf(tx, scope, ask.run),
      change: { id: ask.id, kind: ask.kind, title: ask.title.trim() },
    },
    because: ask.because.trim(),
    at: ask.now,
  })
  if (ask.session) {
    const { title, startsAt, minutes, place, instructor } = ask.session
    await saveSession(tx, scope, {
      id: idFrom(ask.id, 'session'),
      run: ask.run,
      module: ask.module,
      title,
      startsAt,
      endsAt: new Date(startsAt.getTime() + minutes * 60_000),
      place,
      instructor,
      because: ask.id,
      createdAt: ask.now,
    })
  }
  const from = modules.find((m) => m.id === ask.module)
  if (ask.kind === 'pace' && from) {
    const moved = modules
      .filter((m) => m.number >= from.number)
      .map((m) => ({
        ...m,
        startsOn: m.id === from.id ? m.startsOn : addDays(m.startsOn, ask.paceDays),
        endsOn: addDays(m.endsOn, ask.paceDays),
      }))
    await saveModules(tx, scope, moved)
  }
  return version
}

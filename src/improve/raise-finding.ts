// A weak module, a common issue or somebody's own observation becomes a finding: something about the training itself, to be understood and changed.
import { dayOf } from '../calendar/day.ts'
import { organisationZone } from '../people/public.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading, Writing } from '../platform/db/database.ts'
import { closedRuns, modulesOf, runById } from '../programme/public.ts'
import { commonById, issueById } from '../respond/public.ts'
import { endSignal, measureOf, signalById } from '../track/public.ts'
import { mayDecide } from './permissions.ts'
import { findingById, findingFrom, findingsOf, saveFinding } from './store/finding.ts'
import type { Origin } from './tables.ts'

export interface FindingAsked {
  id: string
  run: string
  module: string | null
  theme: string
  title: string
  from: { kind: Origin; id: string | null }
  indicator: string | null
  now: Date
}
type Answer = { id: string } | { refused: string }

/** Raises a finding; the same origin gives one finding only. A signal still open ends as acted upon. */
export async function raiseFinding(tx: Writing, scope: Scope, ask: FindingAsked): Promise<Answer> {
  if (!mayDecide(scope, ask.run)) return { refused: 'not-yours' }
  if ((await closedRuns(tx, scope, [ask.run])).has(ask.run)) return { refused: 'closed-run' }
  const known = await findingById(tx, scope, ask.id)
  if (known)
    return known.run === ask.run && known.title === ask.title.trim()
      ? { id: known.id }
      : { refused: 'id-used-for-something-else' }
  if (ask.from.id !== null && (await findingFrom(tx, scope, { kind: ask.from.kind, id: ask.from.id })))
    return { refused: 'finding-exists' }
  const origin = await originOf(tx, scope, ask)
  if ('refused' in origin) return origin
  const at = { module: origin.module ?? ask.module, theme: ask.theme }
  const recurs = await sameBefore(tx, scope, ask.run, at)
  const datum = ask.indicator ? await latest(tx, scope, { ...ask, ...at, indicator: ask.indicator }) : null
  const saved = await saveFinding(tx, scope, {
    id: ask.id,
    run: ask.run,
    ...at,
    title: ask.title.trim(),
    from_kind: ask.from.kind,
    from_id: ask.from.id,
    indicator: ask.indicator,
    datum: datum && JSON.stringify(datum),
    recurs,
    at: ask.now,
    by_person: scope.person,
  })
  if (!saved) return { refused: 'finding-exists' }
  await writeAuditLog(tx, scope, 'improve.finding-raised', ask.id, { from: ask.from.kind, recurs: recurs !== null })
  return { id: ask.id }
}

/** What it comes from must exist in this run; a signal nobody acted on ends here. */
async function originOf(
  tx: Writing,
  scope: Scope,
  ask: FindingAsked,
): Promise<{ module: string | null } | { refused: string }> {
  const { kind, id } = ask.from
  if (kind === 'observation' || id === null)
    return kind === 'observation' && id === null ? { module: null } : { refused: 'no-such-origin' }
  if (kind === 'signal') {
    const signal = await signalById(tx, scope, id)
    if (!signal || signal.run !== ask.run) return { refused: 'no-such-origin' }
    if (!signal.ending)
      await endSignal(tx, scope, {
        signal: id,
        how: 'acted',
        because: ask.title.trim(),
        did: 'finding',
        takenBy: ask.id,
        now: ask.now,
      })
    return { module: signal.module }
  }
  // @NOTE What a review opens is opened by itself when it closes; nobody raises it by hand.
  if (kind === 'review') return { refused: 'no-such-origin' }
  const found = kind === 'common-issue' ? await commonById(tx, scope, id) : await issueById(tx, scope, id)
  return found && found.run === ask.run ? { module: found.module } : { refused: 'no-such-origin' }
}

/** The finding of the run before with the same theme and a module of the same name. */
async function sameBefore(
  reading: Reading,
  scope: Scope,
  run: string,
  at: { module: string | null; theme: string },
): Promise<string | null> {
  const before = (await runById(reading, scope, run))?.follows
  if (!before) return null
  const names = new Map(
    [...(await modulesOf(reading, scope, before)), ...(await modulesOf(reading, scope, run))].map((m) => [
      m.id,
      m.name,
    ]),
  )
  const nameOf = (module: string | null) => (module ? names.get(module) : null)
  return (
    (await findingsOf(reading, scope, before)).find(
      (f) => f.theme === at.theme && nameOf(f.module) === nameOf(at.module),
    )?.id ?? null
  )
}

async function latest(
  reading: Reading,
  scope: Scope,
  of: FindingAsked & { indicator: string },
): Promise<{ value: number; n: number; sd: number | null } | null> {
  const run = await runById(reading, scope, of.run)
  const to = dayOf(of.now, await organisationZone(reading, scope))
  return (
    run &&
    measureOf(
      reading,
      scope,
      { run: of.run, indicator: of.indicator, module: of.module, from: run.startsOn, to },
      of.now,
    )
  )
}

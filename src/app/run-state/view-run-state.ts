// Where a run stands, what its next step makes true, and what is missing for it: the same for all who may see it, with the acts each may do.
import { businessOf, goalStandings, isBusiness, leadsRun, objectionsIn, otherSigners } from '../../evaluate/public.ts'
import type { GoalStanding, Objection } from '../../evaluate/public.ts'
import { holds, keepsCompany, systemScope } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../../platform/db/database.ts'
import {
  firstTrace,
  mayMoveRun,
  maySeeRunState,
  organisationDay,
  peopleOfRun,
  plannedOpening,
  runById,
  stateAfter,
  stepsOf,
  toldOf,
  waitsToBeTold,
} from '../../programme/public.ts'
import type { RunStep } from '../../programme/public.ts'
import type { LeftOpen, Run } from '../../programme/contract.ts'
import { issuesCounted } from '../../respond/public.ts'
import { runTraces } from '../run-blockers.ts'
import type { GoalOfRun, Line, RunStateView } from './contract.ts'
import { closingLines, followUpLines } from './later-lines.ts'
import type { ReaderMay } from './opening-lines.ts'
import { openingLines } from './opening-lines.ts'

interface Asked {
  db: OpenDatabase
  scope: Scope
  run: string
  now: Date
}

export async function viewRunState({ db, scope, run: id, now }: Asked): Promise<RunStateView | { refused: string }> {
  const run = await db.read(scope, (reading) => runById(reading, scope, id))
  if (!run) return { refused: 'not-found' }
  if (!maySeeRunState(scope, id)) return { refused: 'not-yours-to-set-up' }
  const product = systemScope(scope.person)
  const unseen = run.state === 'closed' ? await reportsUnseen(db, product, id) : 0
  return db.read(product, async (reading) => {
    const today = await organisationDay(reading, product, now)
    const goals = run.state === 'preparing' ? [] : await goalStandings(reading, product, id)
    const objections = await objectionsIn(reading, product, id)
    const business = await businessOf(reading, product, id)
    const steps = await stepsOf(reading, product, id)
    const traces = await runTraces(reading, product, id)
    const concerned = await peopleOfRun(reading, product, id)
    const toTell = concerned.filter(({ person }) => person !== scope.person).length
    const planned = await plannedOpening(reading, product, id)
    return {
      run,
      today,
      next: stateAfter(run.state),
      mayMove: mayMoveRun(scope, id),
      lines: await linesOf(reading, product, { run, today, now, goals, may: mayOf(scope, id) }),
      toTell,
      steps: steps.map(({ state, at, byName }) => ({ state, at: at.toISOString(), by: byName })),
      leftOpen: run.state === 'closed' ? keptFor(steps.at(-1)?.leftOpen ?? null, unseen) : null,
      planned: planned && {
        by: planned.byName,
        at: planned.at.toISOString(),
        blockedAt: planned.blockedAt?.toISOString() ?? null,
      },
      opening:
        run.state === 'running'
          ? {
              first: firstTrace(traces),
              ...(await tellingOf(reading, product, { run: id, opening: steps.at(-1), concerned })),
            }
          : null,
      traced: traces.length > 0,
      goals: goals.map((goal) => shownTo(scope, run, goal, objections)),
      business: business.map(({ name }) => name),
    }
  })
}

/** How many open reports are hidden from this reader: they are in no count that is shown to them. */
async function reportsUnseen(db: OpenDatabase, product: Scope, run: string): Promise<number> {
  const openTo = async (scope: Scope) =>
    (await db.read(scope, (reading) => issuesCounted(reading, scope, [run]))).get(run)?.open ?? 0
  return (await openTo(systemScope())) - (await openTo(product))
}

/** The record of the closing as this reader may count it. */
const keptFor = (kept: LeftOpen[] | null, unseen: number): LeftOpen[] | null =>
  kept?.flatMap((one) => {
    if (one.what !== 'issues') return [one]
    const n = Number(one.params.n) - unseen
    return n > 0 ? [{ ...one, params: { ...one.params, n } }] : []
  }) ?? null

/** Who was told of an opening, and who is being told of it in these seconds. */
async function tellingOf(
  reading: Reading,
  scope: Scope,
  { run, opening, concerned }: { run: string; opening: RunStep | undefined; concerned: readonly { person: string }[] },
): Promise<{ told: number; telling: number }> {
  if (!opening) return { told: 0, telling: 0 }
  return (await waitsToBeTold(reading, scope, run, opening.at))
    ? { told: 0, telling: concerned.filter(({ person }) => person !== opening.by).length }
    : { told: (await toldOf(reading, scope, run, opening.at)).length, telling: 0 }
}

const mayOf = (scope: Scope, run: string): ReaderMay => ({
  setUp: mayMoveRun(scope, run),
  align: holds(scope, run, 'lead', 'assistant', 'analyst'),
  evaluate: holds(scope, run, 'lead', 'analyst'),
  improve: holds(scope, run, 'lead', 'assistant', 'analyst', 'instructor'),
  people: keepsCompany(scope),
  sign: leadsRun(scope, run),
})

function linesOf(
  reading: Reading,
  scope: Scope,
  asked: { run: Run; today: string; now: Date; goals: GoalStanding[]; may: ReaderMay },
): Promise<Line[]> {
  switch (asked.run.state) {
    case 'preparing':
      return openingLines(reading, scope, asked)
    case 'running':
      return followUpLines(reading, scope, asked)
    case 'following-up':
      return closingLines(reading, scope, asked)
    case 'closed':
      return Promise.resolve([])
  }
}

function shownTo(
  scope: Scope,
  run: Run,
  { reason, ...goal }: GoalStanding,
  objections: readonly Objection[],
): GoalOfRun {
  const open = run.state !== 'closed' && goal.evidence === null
  const waits = reason?.standing === 'waiting'
  return {
    ...goal,
    reason: reason && {
      version: reason.version,
      because: reason.because,
      by: { name: reason.byName, at: reason.at.toISOString() },
      standing: reason.standing,
      answer: reason.answer && {
        name: reason.answer.byName,
        at: reason.answer.at.toISOString(),
        agrees: reason.answer.agrees,
        because: reason.answer.because,
      },
    },
    objectedBefore: objections
      .filter((o) => o.goal === goal.id && reason !== null && o.version < reason.version)
      .map(({ byName, at, because }) => ({ name: byName, at: at.toISOString(), because })),
    maySign: open && leadsRun(scope, run.id) && reason?.standing !== 'signed',
    mayAnswer: open && waits && isBusiness(scope, run.id) && otherSigners(reason.by, [scope.person!]).length > 0,
  }
}

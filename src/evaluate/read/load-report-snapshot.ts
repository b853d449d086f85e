// What a report is computed from: the frozen plan with the figures that lie in its windows; people are numbers, not names.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { learnersOf } from '../../programme/public.ts'
import type { PlanContent } from './plan/contract.ts'
import type { Snapshot } from '../rules/report-snapshot.ts'
import { figuresOf } from '../store/person-figures.ts'
import { teamFiguresOf, teamsCompared } from '../store/team-figures.ts'
import { scoresAtWork } from '../store/practice-scores-and-reports.ts'
import { candidates } from '../store/comparison-candidates.ts'
import { drawsOf } from '../store/lottery-draw.ts'

interface Planned {
  run: string
  content: PlanContent
  hash: string
  frozenAt: Date
}
type StoredSnapshot = PlanContent['members']

/** Everybody a frozen plan compares: those it names and, by its rule, everybody not named who has figures in the windows and was not trained. */
export async function membersOf(
  reading: Reading,
  scope: Scope,
  { run, content }: Pick<Planned, 'run' | 'content'>,
): Promise<StoredSnapshot> {
  if (content.others !== 'with-figures') return content.members
  const named = new Set(content.members.map((m) => m.person))
  const known = await candidates(reading, scope, {
    run,
    from: content.before.from,
    to: content.after.to,
    waves: content.assigned === 'staggered',
  })
  return [...content.members, ...known.filter((m) => !m.trained && !named.has(m.person))]
}

const teamKpis = (content: PlanContent) => content.kpis.filter((k) => k.level === 'team').map((k) => k.kpi)

async function teamsIn(
  reading: Reading,
  scope: Scope,
  { run, content }: Planned,
): Promise<Pick<Snapshot, 'teams' | 'teamRows'>> {
  const asked = { kpis: teamKpis(content), from: content.before.from, to: content.after.to }
  if (asked.kpis.length === 0) return {}
  const teams = content.teams?.length ? content.teams : await teamsCompared(reading, scope, { run, ...asked })
  const number = new Map(teams.map((t, i) => [t.unit, i]))
  const rows = await teamFiguresOf(reading, scope, { units: teams.map((t) => t.unit), ...asked })
  return {
    teams: teams.map(({ trained, people }) => ({ trained, people })),
    teamRows: rows.map(({ unit, ...r }) => ({ team: number.get(unit)!, ...r })),
  }
}

/** The behaviour as superiors scored it in the newest task, item by item. */
async function scaleOf(
  reading: Reading,
  scope: Scope,
  run: string,
  number: Map<string, number>,
): Promise<Pick<Snapshot, 'scale'>> {
  const scores = await scoresAtWork(reading, scope, run)
  const newest = scores.filter((s) => s.task === scores[0]?.task && number.has(s.person))
  const mean = (v: readonly number[]) => v.reduce((a, b) => a + b, 0) / v.length
  const rows = [...Map.groupBy(newest, (s) => s.person)].flatMap(([person, own]) => {
    const superior = own.find((s) => s.side === 'superior')
    return superior
      ? [
          {
            who: number.get(person)!,
            items: superior.scores,
            raters: own.length > 1 ? own.map((s) => mean(s.scores)) : [],
          },
        ]
      : []
  })
  return rows.length >= 10 ? { scale: { name: newest[0]!.title, rows: rows.sort((a, b) => a.who - b.who) } } : {}
}

/** People who did not start in the wave they were drawn into; they are still counted where the lot put them. */
async function crossedOf(
  reading: Reading,
  scope: Scope,
  { run, content }: Planned,
): Promise<Pick<Snapshot, 'draw' | 'crossed'>> {
  if (!content.draw) return {}
  const draw = (await drawsOf(reading, scope, run)).find((d) => d.hash === content.draw!.hash)
  const since = new Map((await learnersOf(reading, scope, run)).map((l) => [l.id, l.since]))
  const moved = (draw?.waves ?? []).flatMap((w) => w.persons.filter((p) => since.get(p) !== w.start)).length
  return { draw: content.draw, ...(moved > 0 ? { crossed: moved } : {}) }
}

/** Everything a report keeps, in a fixed order: the same rows give the same hash. */
export async function loadReportSnapshot(
  reading: Reading,
  scope: Scope,
  plan: Planned & { dates: { from: string; to: string } },
): Promise<Snapshot> {
  const { content, run } = plan
  const { members: _named, others: _rule, dates: planned, draw: _draw, teams: _teams, ...entry } = content
  const members = await membersOf(reading, scope, plan)
  const number = new Map(members.map((m, i) => [m.person, i]))
  const figures = await figuresOf(reading, scope, {
    persons: members.map((m) => m.person),
    kpis: entry.kpis.filter((k) => k.level !== 'team').map((k) => k.kpi),
    from: entry.before.from,
    to: entry.after.to,
  })
  const rows = figures.map((f) => ({
    who: number.get(f.person)!,
    kpi: f.kpi,
    from: f.from,
    to: f.to,
    value: f.value,
    denominator: f.denominator,
  }))
  const moved =
    planned && (planned.from !== plan.dates.from || planned.to !== plan.dates.to)
      ? { moved: { planned: `${planned.from} – ${planned.to}`, now: `${plan.dates.from} – ${plan.dates.to}` } }
      : {}
  return {
    plan: entry,
    planHash: plan.hash,
    frozenAt: plan.frozenAt.toISOString(),
    firstOutcomeOn: entry.after.from,
    people: members.map((m) => ({ trained: m.trained, team: m.team, start: m.start ?? null })),
    rows,
    ...moved,
    ...(await crossedOf(reading, scope, plan)),
    ...(await teamsIn(reading, scope, plan)),
    ...(await scaleOf(reading, scope, run, number)),
  }
}

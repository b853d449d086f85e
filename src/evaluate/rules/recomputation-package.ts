// What a third party needs to compute a report again: the rows without names, what was planned, and the digits to find.
import { spreadsheetSafe } from '../../platform/files/rules/spreadsheet-safe-text.ts'
import type { EffectResult, KpiResult } from '../read/report/contract.ts'
import type { Snapshot } from './report-snapshot.ts'

type Cell = string | number | null
export interface PackageFile {
  name: string
  content: string
}

const pad = (n: number, width: number) => String(n).padStart(width, '0')
const person = (i: number) => `P${pad(i + 1, 5)}`
const teamUnit = (i: number) => `U${pad(i + 1, 3)}`
const kpiCode = (i: number) => `K${pad(i + 1, 2)}`

/** Text that a spreadsheet would calculate stays text; numbers stay numbers. */
function written(cell: Cell): string {
  const text = String(spreadsheetSafe(cell) ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
const csv = (head: string[], rows: Cell[][]) => [head, ...rows].map((r) => r.map(written).join(',')).join('\n') + '\n'

function codes(snapshot: Snapshot) {
  const teams = new Map([...new Set(snapshot.people.map((p) => p.team))].map((team, i) => [team, `T${pad(i + 1, 3)}`]))
  const kpis = new Map(snapshot.plan.kpis.map((k, i) => [k.kpi, kpiCode(i)]))
  return { teams, kpis }
}

function unitsFile(snapshot: Snapshot): string {
  const { teams } = codes(snapshot)
  const people = snapshot.people.map((p, i): Cell[] => [
    person(i),
    'person',
    Number(p.trained),
    teams.get(p.team)!,
    p.start ?? null,
    1,
  ])
  const groups = (snapshot.teams ?? []).map((t, i): Cell[] => [
    teamUnit(i),
    'team',
    Number(t.trained),
    null,
    null,
    t.people,
  ])
  return csv(['unit', 'level', 'trained', 'team', 'start', 'people'], [...people, ...groups])
}

function dataFile(snapshot: Snapshot): string {
  const { kpis } = codes(snapshot)
  const rows = snapshot.rows.map((r): Cell[] => [
    person(r.who),
    'person',
    kpis.get(r.kpi) ?? null,
    r.from,
    r.to,
    r.value,
    r.denominator,
  ])
  const teamRows = (snapshot.teamRows ?? []).map((r): Cell[] => [
    teamUnit(r.team),
    'team',
    kpis.get(r.kpi) ?? null,
    r.from,
    r.to,
    r.value,
    r.denominator,
  ])
  return csv(['unit', 'level', 'kpi', 'from', 'to', 'value', 'denominator'], [...rows, ...teamRows])
}

const estimateOf = (r: KpiResult) => r.effect ?? r.beforeAfter?.change ?? null

function kpisFile({ plan }: Snapshot, result: EffectResult): string {
  const rows = plan.kpis.map((k, i): Cell[] => {
    const r = result.kpis[i]!
    return [
      kpiCode(i),
      k.role,
      k.level ?? 'person',
      r.method,
      Number(r.adjusted),
      Number(estimateOf(r) !== null),
      k.direction,
      k.form,
      r.verdict,
      r.refusal?.code ?? null,
      k.unit,
      k.name,
    ]
  })
  return csv(
    [
      'kpi',
      'role',
      'level',
      'method',
      'adjusted',
      'computed',
      'direction',
      'form',
      'verdict',
      'refusal',
      'unit_shown',
      'name',
    ],
    rows,
  )
}

/** Every digit the script has to find. */
function digitsOf(r: KpiResult): [string, number][] {
  const e = estimateOf(r)
  if (!e) return []
  const of = (
    name: string,
    x: { value: number; se: number; df: number; p: number; low: number; high: number },
  ): [string, number][] => (['value', 'se', 'df', 'p', 'low', 'high'] as const).map((key) => [`${name}.${key}`, x[key]])
  const two = r.method === 'two-by-two' || r.method === 'ancova'
  return [
    ...of('effect', e),
    ...(r.adjustedP === null ? [] : [['holm', r.adjustedP] as [string, number]]),
    ...(r.placebo ? of('placebo', r.placebo) : []),
    ...(two && r.baselineGap !== null ? [['gap', r.baselineGap] as [string, number]] : []),
    ...(r.cells ? Object.entries(r.cells).map(([cell, c]): [string, number] => [`cell.${cell}`, c.mean]) : []),
  ]
}

function settingsFile({ plan, frozenAt, firstOutcomeOn }: Snapshot, result: EffectResult): string {
  return csv(
    ['key', 'value'],
    [
      ['before.from', plan.before.from],
      ['before.to', plan.before.to],
      ['after.from', plan.after.from],
      ['after.to', plan.after.to],
      ['givenTo', plan.givenTo],
      ['assigned', plan.assigned],
      ['compare', plan.compare],
      ['frozenAt', frozenAt],
      ['firstOutcomeOn', firstOutcomeOn],
      ['grade', result.grade],
    ],
  )
}

/** The files of the package that are made of a report's own rows; ASCII but for the names of figures. */
export function recomputationPackage(snapshot: Snapshot, result: EffectResult): PackageFile[] {
  const expected = result.kpis.flatMap((r, i) =>
    digitsOf(r).map(([number, value]): Cell[] => [kpiCode(i), number, value]),
  )
  return [
    { name: 'data.csv', content: dataFile(snapshot) },
    { name: 'units.csv', content: unitsFile(snapshot) },
    { name: 'kpis.csv', content: kpisFile(snapshot, result) },
    { name: 'settings.csv', content: settingsFile(snapshot, result) },
    { name: 'expected.csv', content: csv(['kpi', 'number', 'value'], expected) },
  ]
}

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cases } from '../../../tests/effect-refusal-and-warning-cases.ts'
import { company, kpi, teams } from '../../../tests/sound-effect-report-input.ts'
import type { Snapshot } from './report-snapshot.ts'
import { evaluateSnapshot } from './evaluate-snapshot.ts'
import { recomputationPackage } from './recomputation-package.ts'

const script = join(import.meta.dirname, 'recompute.R')
const rscript = ['/usr/bin/Rscript', '/usr/local/bin/Rscript'].find((p) => existsSync(p))

/** What the script says of a report's package, in a folder of its own. */
function recomputed(snapshot: Snapshot): string {
  const folder = mkdtempSync(join(tmpdir(), 'package-'))
  try {
    for (const { name, content } of recomputationPackage(snapshot, evaluateSnapshot(snapshot)))
      writeFileSync(join(folder, name), content)
    return execFileSync(rscript!, [script], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (problem) {
    return `${(problem as { stdout?: string }).stdout ?? ''}${(problem as { stderr?: string }).stderr ?? ''}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const byTeam = (s: Snapshot): Snapshot => ({
  ...s,
  plan: { ...s.plan, givenTo: 'team' },
  people: s.people.map((p, who) => ({ ...p, team: `${p.trained ? 'a' : 'b'}${who % 6}` })),
})
const called = (s: Snapshot): Snapshot => ({ ...s, rows: s.rows.map((r, i) => ({ ...r, denominator: 20 + (i % 17) })) })
const two = (s: Snapshot): Snapshot => ({
  ...s,
  plan: { ...s.plan, kpis: [kpi, { ...kpi, kpi: 'other', name: '=另一个', role: 'primary' }] },
  rows: [...s.rows, ...s.rows.map((r) => ({ ...r, kpi: 'other', value: 2 * r.value ** 2 }))],
})
const spread = (s: Snapshot): Snapshot => ({
  ...s,
  plan: { ...s.plan, compare: 'weighted' },
  rows: s.rows.map((r) => ({
    ...r,
    value: r.value + (s.people[r.who]!.trained ? 0.2 + (r.who % 7) * 0.2 : (r.who % 9) * 0.2),
  })),
})
const waves = (s: Snapshot): Snapshot => {
  const wave = (who: number) =>
    who % 4 === 0 ? '2026-02-02' : who % 4 === 1 ? '2026-05-04' : who % 4 === 2 ? '2026-05-25' : null
  return {
    ...s,
    plan: { ...s.plan, assigned: 'staggered' },
    people: s.people.map((p, who) => ({
      ...p,
      trained: wave(who) !== null,
      start: wave(who),
      team: `t${who % 4}${who % 12}`,
    })),
    rows: s.rows.map((r) => ({ ...r, value: r.value + (wave(r.who) !== null && r.from >= wave(r.who)! ? 0.4 : 0) })),
  }
}

const reports: [string, Snapshot][] = [
  ['plain, by person', two(company({}))],
  ['with denominators and gaps', called(cases.find((c) => c.code === 'many-missing')!.snapshot)],
  ['adjusted at the start', company({ offset: 0.01 })],
  ['by team', byTeam(company({ trained: 30, comparison: 30 }))],
  ['ANCOVA', company({ assigned: 'by-score', offset: -0.2 })],
  ['weighted', spread(two(company({ trained: 30, comparison: 90 })))],
  ['weighted, by team', byTeam(spread(company({ trained: 30, comparison: 90 })))],
  ['in waves', waves(company({ trained: 80, comparison: 0, effect: 0 }))],
  [
    'in waves, by team',
    {
      ...waves(company({ trained: 120, comparison: 0, effect: 0 })),
      plan: { ...waves(company({})).plan, givenTo: 'team' },
    },
  ],
  ['before and after', company({ comparison: 0 })],
  ['a series with a comparison', teams({})],
  ['one series', teams({ comparison: 0 })],
  ['ten teams a side', teams({ trained: 11, comparison: 12 })],
]

test.skipIf(!rscript).for(reports)('R finds the same digits: %s', { timeout: 60_000 }, ([, snapshot]) => {
  const said = recomputed(snapshot)
  expect(said).toContain('ALL THE SAME')
  expect(said).not.toContain('DIFFERENT')
})

test.skipIf(!rscript)('R notices another digit', () => {
  const s = company({})
  const folder = mkdtempSync(join(tmpdir(), 'package-'))
  for (const { name, content } of recomputationPackage(s, evaluateSnapshot(s)))
    writeFileSync(join(folder, name), name === 'data.csv' ? content.replace(/,4\.(\d)/, ',4.9$1') : content)
  expect(() => execFileSync(rscript!, [script], { cwd: folder, stdio: 'pipe' })).toThrow()
  rmSync(folder, { recursive: true, force: true })
})

test('the digits a package tells to find are those kept', () => {
  const kept = Object.fromEntries(
    reports.map(([name, s]) => [
      name,
      recomputationPackage(s, evaluateSnapshot(s)).find((f) => f.name === 'expected.csv')!.content,
    ]),
  )
  const file = join(import.meta.dirname, 'recomputation-package.digits.json')
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(kept, null, 1))
  const numbers = (of: Record<string, string>) =>
    Object.entries(of)
      .flatMap(([name, text]) =>
        text
          .trim()
          .split('\n')
          .slice(1)
          .map((l) => [name, ...l.split(',')] as const),
      )
      .map(([name, code, number, value]) => ({ at: `${name} ${code} ${number}`, value: Number(value) }))
  const [now, then] = [numbers(kept), numbers(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)]
  expect(now.map((n) => n.at)).toEqual(then.map((n) => n.at))
  for (const [i, n] of now.entries())
    expect(Math.abs(n.value - then[i]!.value), n.at).toBeLessThanOrEqual(1e-9 * Math.abs(n.value) + 1e-12)
})

test('a package names nobody and calculates nothing', () => {
  const s = two(company({}))
  const all = recomputationPackage(
    { ...s, people: s.people.map((p) => ({ ...p, team: '客服一组' })) },
    evaluateSnapshot(s),
  )
    .map((f) => f.content)
    .join('\n')
  expect(all).not.toContain('客服一组')
  expect(all).toContain("'=另一个")
})

// What could become a finding: weak modules, confirmed common issues, and what came back from the last run.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { modulesOf } from '../../programme/public.ts'
import { commonsOf } from '../../respond/public.ts'
import { signalsOf } from '../../track/public.ts'
import { carriedFindings } from './findings-carried-to-run.ts'
import type { Candidate } from '../contract.ts'
import { findingFrom, findingsOf } from '../store/finding.ts'
import { text } from './finding-texts-and-links.ts'

/** Weak modules, confirmed common issues, and what came back from the last run, as far as they are no finding yet. */
export async function findingCandidates(reading: Reading, scope: Scope, run: string): Promise<Candidate[]> {
  const modules = new Map(
    (await modulesOf(reading, scope, run)).map((m) => [m.id, { id: m.id, number: m.number, name: m.name }]),
  )
  const signals = (await signalsOf(reading, scope, run)).filter(
    (s) => s.kind === 'weak-module' && s.ending?.how !== 'dismissed',
  )
  const commons = (await commonsOf(reading, scope, run)).filter((c) => c.verdict?.what === 'confirmed')
  const all: Candidate[] = [
    ...signals.map((s): Candidate => ({
      kind: 'signal',
      id: s.id,
      module: s.module ? (modules.get(s.module) ?? null) : null,
      theme: 'difficulty',
      title: s.title,
      because: text('candidate.signal', { n: s.n }),
      indicator: 'test-score',
    })),
    ...commons.map((c): Candidate => {
      const module = c.module ? (modules.get(c.module) ?? null) : null
      const title = c.verdict!.text || (module ? `${module.number} ${module.name}` : c.theme)
      return {
        kind: 'common-issue',
        id: c.id,
        module,
        theme: c.theme,
        title: { zh: title, en: title },
        because: text('candidate.common', { n: c.members.length }),
        indicator: 'test-score',
      }
    }),
  ]
  const found = await findingsOf(reading, scope, run)
  for (const d of await carriedFindings(reading, scope, run)) {
    if (d.returned.length === 0 || found.some((f) => f.recurs === d.finding.id)) continue
    const module = [...modules.values()].find((m) => m.name === d.moduleName) ?? null
    all.unshift({
      kind: 'issue',
      id: d.returned[0]!,
      module,
      theme: d.finding.theme,
      title: { zh: d.finding.title, en: d.finding.title },
      because: text('candidate.recurs', { n: d.returned.length }),
      indicator: d.finding.indicator,
    })
  }
  const taken = await Promise.all(all.map((c) => findingFrom(reading, scope, { kind: c.kind, id: c.id })))
  return all.filter((_, i) => !taken[i])
}

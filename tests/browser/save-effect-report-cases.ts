// Every case of the table of refusals and warnings as a kept report of one run, and the sentences the page owes each.
import { contentHash } from '../../src/evaluate/content-hash.ts'
import { evaluateSnapshot } from '../../src/evaluate/rules/evaluate-snapshot.ts'
import { savePlan } from '../../src/evaluate/store/plan.ts'
import { saveReport } from '../../src/evaluate/store/report.ts'
import { words } from '../../src/evaluate/words.ts'
import { systemScope } from '../../src/platform/auth/scope.ts'
import { idFrom } from '../../src/platform/db/id.ts'
import { say } from '../../src/platform/localised-text/contract.ts'
import type { Lang, Params, Text } from '../../src/platform/localised-text/contract.ts'
import { saveRun, seat } from '../../src/programme/public.ts'
import type { Case } from '../effect-refusal-and-warning-cases.ts'
import { cases } from '../effect-refusal-and-warning-cases.ts'
import type { TestServer } from '../test-server.ts'
import { lead, run, starts, windows } from '../call-centre-kpi-fixture.ts'

const product = systemScope()
export const gallery = idFrom('gallery', 'run')
const known = words as Record<string, Text>

/** Every case of the table as a kept report of one run, each with a plan of its own. */
export async function saveEffectReportCases(server: TestServer): Promise<Map<Case, string>> {
  const ids = new Map<Case, string>()
  await server.db.write(product, async (tx) => {
    const programme = (
      await server.sql<{ programme: string }>('select programme from programme.run where id = $1', [run])
    )[0]!.programme
    await saveRun(tx, product, {
      id: gallery,
      programme,
      name: '第 3 期',
      startsOn: starts,
      endsOn: windows.before.to > starts ? starts : '2026-05-03',
    })
    await seat(tx, product, { run: gallery, person: lead, role: 'lead' })
    for (const [i, one] of cases.entries()) {
      const [plan, result, id] = [idFrom('gallery', 'plan', i), evaluateSnapshot(one.snapshot), `MC-case-${i}`]
      await savePlan(tx, product, {
        id: plan,
        run: gallery,
        version: i + 1,
        content: { ...one.snapshot.plan, others: 'named', members: [] },
        hash: 'x',
        at: new Date(one.snapshot.frozenAt),
        by: lead,
        because: '',
      })
      await saveReport(tx, product, {
        id,
        run: gallery,
        plan,
        snapshot: one.snapshot,
        dataHash: contentHash(one.snapshot),
        result,
        resultHash: contentHash(result),
        extremes: [],
        at: new Date(Date.parse('2026-07-01') + i * 60_000),
        by: lead,
      })
      ids.set(one, id)
    }
  })
  return ids
}

/** The sentence the page owes a case, and the way out beside it where the card has one. */
export function expectedSentences({ place, code, snapshot }: Case, lang: Lang): string[] {
  const result = evaluateSnapshot(snapshot)
  const [figure, plan] = [result.kpis[0]!, snapshot.plan.kpis[0]!]
  const said = (key: string, params: Params) => say(known[key]!, lang, params)
  if (place === 'grade') return [said(`grade.${code}`, result.gradeReason.params)]
  if (place === 'behaviour')
    return [said(`behaviour.${code}`, result.behaviour!.reasons.find((r) => r.code === code)!.params)]
  const way = said('way', { way: said(`way.${code}`, {}) })
  if (place === 'refusal')
    return [said(`refused.${code}`, { name: plan.name, unit: plan.unit, ...figure.refusal!.params }), way]
  return [said(`warning.${code}`, figure.warnings.find((w) => w.code === code)!.params), way]
}

// The closing summary: competencies after the run as superiors, colleagues and people themselves see them, lowest first.
import { behaviourRatings } from '../../../evidence/public.ts'
import { findingsNamed, mayDecideFindings } from '../../../improve/public.ts'
import { ratableItems } from '../../../people/public.ts'
import type { Scope } from '../../../platform/auth/scope.ts'
import { systemScope } from '../../../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../../../platform/db/database.ts'
import { mayPlan } from '../../permissions.ts'
import { rankCompetencies, meanOverPeople } from '../../rules/competency-ranking.ts'
import type { RankedCompetency } from '../../rules/competency-ranking.ts'
import { closedOf } from '../../store/feedback-360-results.ts'
import { runIfReadable } from '../readable-run.ts'
import type { Competencies } from './contract.ts'

/** The title of the finding that leaves a competency to the next run. */
export const carriedTitle = (name: string) => `「${name}」掌握不足`

/** The comparison of a run; null when the evaluation is not this person's to read. */
export async function viewCompetenciesAfterRun(
  db: OpenDatabase,
  scope: Scope,
  run: string,
): Promise<Competencies | null> {
  const readable = await runIfReadable(db, scope, run)
  if (!readable) return null
  const product = systemScope(scope.person)
  return db.read(product, async (reading) => {
    const { compared, round } = await comparedIn(reading, product, run)
    const findings = await findingsNamed(
      reading,
      product,
      run,
      compared.map((c) => carriedTitle(c.name)),
    )
    return {
      round,
      mayCarry: mayPlan(scope, run) && mayDecideFindings(scope, run) && readable.run.state !== 'closed',
      competencies: compared
        .map(({ name, ...c }) => ({
          ...c,
          name: { zh: name, en: name },
          carried: findings.find((f) => f.title === carriedTitle(name)) ?? null,
        }))
        .map((c) => ({ ...c, carried: c.carried && { finding: c.carried.id, text: c.carried.text } })),
    }
  })
}

/** What is known of each competency after a run. */
export async function comparedIn(
  reading: Reading,
  scope: Scope,
  run: string,
): Promise<{ compared: RankedCompetency[]; round: string | null }> {
  const things = await ratableItems(reading, scope)
  const competencyOf = new Map(things.map((t) => [t.id, t.competency]))
  const after = (await behaviourRatings(reading, scope, { run, behaviours: things.map((t) => t.id) })).filter(
    (r) => r.occasion !== 'baseline',
  )
  const last = (await closedOf(reading, scope, run)).at(-1) ?? null
  const compared = rankCompetencies(
    things
      .filter((t) => t.kind === 'competency')
      .map((t) => {
        const own = after.filter((r) => competencyOf.get(r.behaviour) === t.id)
        const item = last?.figures.items.find((i) => i.item === t.id)
        const self = meanOverPeople(own.filter((r) => r.side === 'self'))
        const above = item?.sides.find((s) => s.side === 'superior')
        return {
          competency: t.id,
          name: t.name.zh,
          superior:
            meanOverPeople(own.filter((r) => r.side === 'superior')) ??
            (above ? { n: above.people, mean: above.mean } : null),
          others: item && item.others !== null ? { n: item.n, mean: item.others } : null,
          self: self ?? (item?.self != null ? { n: item.gap?.pairs ?? item.n, mean: item.self } : null),
        }
      }),
  )
  return { compared, round: last?.name ?? null }
}

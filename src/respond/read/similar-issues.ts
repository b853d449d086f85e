// Earlier reports that sound alike, and what was answered to them.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { suggestCategory } from '../rules/suggested-category.ts'
import { similarIndex } from '../rules/text-similarity.ts'
import { commonOf } from '../store/common-issue.ts'
import type { Issue as Whole } from '../store/issue.ts'
import { issuesOf } from '../store/issue.ts'

const sameSubject = (a: Whole, b: Whole) => a.theme === b.theme && a.theme !== 'other'

/** Similar reports of the run with what was answered, and the category this one probably belongs to. */
export async function similarTo(reading: Reading, scope: Scope, issue: Whole) {
  const all = await issuesOf(reading, scope, issue.run)
  const common = await commonOf(
    reading,
    scope,
    all.map((o) => o.id),
  )
  const others = all.filter(
    (o) => o.id !== issue.id && (!common.has(o.id) || common.get(o.id) !== common.get(issue.id)),
  )
  const of = new Map(others.map((o) => [o.id, o]))
  const found = similarIndex(others.map(({ id, text }) => ({ id, text })))
    .query(issue.text, 12)
    .filter((f) => f.score >= (sameSubject(of.get(f.id)!, issue) ? 0.1 : 0.2))
  const sorted = found.flatMap((f) => {
    const category = of.get(f.id)!.standing.category
    return category ? [{ category, score: f.score }] : []
  })
  const similar = found.slice(0, 5).map((f) => {
    const o = of.get(f.id)!
    return {
      id: o.id,
      text: o.text,
      score: f.score,
      state: o.standing.state,
      at: o.at.toISOString(),
      answer:
        (o.steps.findLast((s) => s.what === 'replied') ?? o.steps.findLast((s) => s.what === 'proposed'))?.text ?? null,
    }
  })
  return { similar, suggestion: suggestCategory(issue.theme, sorted) }
}

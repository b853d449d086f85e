// When a three-party review closes and learners or managers call a module far from their job, a finding opens by itself.
import { lowFitInClosedReviews } from '../align/public.ts'
import type { LowFit } from '../align/public.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { idFrom } from '../platform/db/id.ts'
import { say } from '../platform/localised-text/contract.ts'
import { processedReviews, saveFinding, saveProcessedReview } from './store/finding.ts'
import { words } from './words.ts'

/** Looks at every closed review once; answers the findings it opened. Taken from align by this stage, never sent by it. */
export async function raiseFindingsFromReviews(tx: Writing, scope: Scope, now: Date): Promise<string[]> {
  const opened: string[] = []
  for (const { review, run, low } of await lowFitInClosedReviews(tx, scope, {
    now,
    except: await processedReviews(tx, scope),
  })) {
    if (!(await saveProcessedReview(tx, scope, { review, found: low.length, at: now }))) continue
    for (const fit of low) {
      const id = idFrom('improve.relevance', review, fit.module)
      const saved = await saveFinding(tx, scope, {
        id,
        run,
        module: fit.module,
        theme: 'relevance',
        title: titleOf(fit),
        from_kind: 'review',
        from_id: idFrom('align.review', review, fit.module),
        indicator: 'content-usefulness',
        datum: null,
        recurs: null,
        at: now,
        by_person: scope.person,
      })
      if (!saved) continue
      await writeAuditLog(tx, scope, 'improve.finding-raised', id, { from: 'review', recurs: false })
      opened.push(id)
    }
  }
  return opened
}

// @NOTE Titles of findings are texts people may have written, in one language; what the product writes itself is in Chinese.
const titleOf = ({ number, name, party, mean, n, line }: LowFit) =>
  say(words['relevance.title'], 'zh', { number, name, party: words[`relevance.${party}`].zh, mean, n, line })

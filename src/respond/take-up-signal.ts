// A signal becomes a problem with an owner, and ends as acted upon: nobody reports it, so nobody has to be quick to.
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { idFrom } from '../platform/db/id.ts'
import { endSignal, signalById } from '../track/public.ts'
import { mayTriage } from './permissions.ts'
import { openIssue } from './report-issue.ts'
import type { Category, Theme } from './rules/issue.ts'
import { issueForStep, issueOfSignal } from './store/issue.ts'
import { advanceIssue } from './advance-issue.ts'

/** What a signal is about, in a reporter's words: a weak module is too hard until somebody finds out otherwise. */
const themeOf = (kind: string): Theme => (kind === 'weak-module' ? 'difficulty' : 'other')

/** Takes a signal up with category and owner at once; its clock starts now. The same id again changes nothing. */
export async function takeUpSignal(
  tx: Writing,
  scope: Scope,
  ask: { id: string; signal: string; category: Category; owner: string; text: string; now: Date },
): Promise<{ id: string } | { refused: string }> {
  const signal = await signalById(tx, scope, ask.signal)
  if (!signal) return { refused: 'not-found' }
  if (!mayTriage(scope, signal.run)) return { refused: 'not-yours' }
  const known = await issueOfSignal(tx, scope, ask.signal)
  if (known) return known.id === ask.id ? known : { refused: 'signal-already-ended' }
  const ended = await endSignal(tx, scope, {
    signal: signal.id,
    how: 'acted',
    because: ask.text,
    did: 'issue',
    takenBy: ask.id,
    now: ask.now,
  })
  if ('refused' in ended) return ended.refused === 'closed-run' ? ended : { refused: 'signal-already-ended' }
  const opened = await openIssue(tx, scope, {
    id: ask.id,
    run: signal.run,
    module: signal.module,
    theme: themeOf(signal.kind),
    text: ask.text.trim(),
    voice: 'signal',
    reporter: null,
    from_signal: signal.id,
    receipt: null,
    at: ask.now,
  })
  if ('refused' in opened) return opened
  const issue = await issueForStep(tx, scope, ask.id)
  const sorted = await advanceIssue(tx, scope, issue!, {
    id: idFrom(ask.id, 'triage'),
    happening: { what: 'triaged', at: ask.now, category: ask.category, owner: ask.owner },
  })
  return 'refused' in sorted ? sorted : { id: ask.id }
}

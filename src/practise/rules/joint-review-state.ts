// A joint review: both sides score alone, then see each other, then agree and sign.
import type { Side, TaskState } from '../contract.ts'

export interface SubmissionState {
  lines: number
  reported: boolean
  scorings: Record<Side, readonly number[] | null>
  agreement: { signed: readonly Side[] } | null
}

/** Both sides differing by a whole level on any line of the rubric must write down on what they agreed. */
export const gapThatAsks = 1

/** Where the work stands; 'agreed' only with both signatures. */
export function stateOf(w: SubmissionState): TaskState {
  if (w.agreement && w.agreement.signed.length === 2) return 'agreed'
  if (w.scorings.trainer && w.scorings.superior) return 'scored'
  if (w.reported) return 'reported'
  return w.lines > 0 ? 'doing' : 'assigned'
}

/** The largest distance on any line of the rubric, or null before both have scored. */
export function gapOf(a: readonly number[] | null, b: readonly number[] | null): number | null {
  return a && b ? Math.max(0, ...a.map((x, i) => Math.abs(x - (b[i] ?? x)))) : null
}

/** Whom the work waits for after the report. */
export function awaits(w: SubmissionState): Side[] {
  const state = stateOf(w)
  const both: Side[] = ['trainer', 'superior']
  if (state === 'reported') return both.filter((s) => !w.scorings[s])
  if (state === 'scored') return both.filter((s) => !w.agreement?.signed.includes(s))
  return []
}

type Act =
  | { what: 'log-line' }
  | { what: 'report'; target: number }
  | { what: 'score'; side: Side; scores: readonly number[]; rubric: number }
  | { what: 'agree'; scores: readonly number[]; rubric: number; line: string }
  | { what: 'sign' }

/** May this happen now? null = yes; otherwise the named refusal. */
export function refusalOf(w: SubmissionState, act: Act): { refused: string; params?: Record<string, number> } | null {
  if (stateOf(w) === 'agreed') return { refused: 'already-agreed' }
  switch (act.what) {
    case 'log-line':
      return w.scorings.trainer || w.scorings.superior ? { refused: 'under-review' } : null
    case 'report':
      if (w.scorings.trainer || w.scorings.superior) return { refused: 'under-review' }
      return w.lines < act.target
        ? { refused: 'target-not-reached', params: { lines: w.lines, target: act.target } }
        : null
    case 'score':
      if (!w.reported) return { refused: 'report-first' }
      if (act.scores.length !== act.rubric) return { refused: 'score-every-line' }
      return w.agreement ? { refused: 'already-agreed' } : null
    case 'agree': {
      if (stateOf(w) !== 'scored') return { refused: 'both-score-first' }
      if (act.scores.length !== act.rubric) return { refused: 'score-every-line' }
      const gap = gapOf(w.scorings.trainer, w.scorings.superior)!
      return gap >= gapThatAsks && act.line === '' ? { refused: 'agreement-line-needed', params: { gap } } : null
    }
    case 'sign':
      return w.agreement ? null : { refused: 'agree-first' }
  }
}

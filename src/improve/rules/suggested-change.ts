// What usually helps against a cause, what is changed by it, and by which figure it is judged: difficulty and method ask for different things.
import type { Cause, ChangeKind } from '../contract.ts'

export interface SuggestedChange {
  code: string
  kind: ChangeKind
  indicator: string
}

/** Ways to begin with, per verdict; a person may take any other. */
export const suggestedChanges: Record<Cause, readonly SuggestedChange[]> = {
  difficulty: [
    { code: 'rewrite-questions', kind: 'content', indicator: 'test-score' },
    { code: 'bridge', kind: 'form', indicator: 'test-score' },
    { code: 'slower', kind: 'pace', indicator: 'test-score' },
  ],
  method: [
    { code: 'teach-together', kind: 'people', indicator: 'teaching-effect' },
    { code: 'other-teacher', kind: 'people', indicator: 'test-score' },
    { code: 'practise-more', kind: 'form', indicator: 'teaching-effect' },
  ],
  'task-design': [
    { code: 'new-cases', kind: 'content', indicator: 'content-usefulness' },
    { code: 'real-task', kind: 'form', indicator: 'case-solving' },
  ],
  workload: [
    { code: 'split-homework', kind: 'form', indicator: 'homework-completion' },
    { code: 'away-from-peak', kind: 'pace', indicator: 'homework-completion' },
  ],
  other: [],
}

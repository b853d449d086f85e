// What may happen to a report, and what state it is in then: decided here, done elsewhere.

export const themes = ['difficulty', 'outdated', 'material', 'time', 'teaching', 'other'] as const
/** What the learner says it is about. */
export type Theme = (typeof themes)[number]
export const categories = ['content', 'resources', 'time', 'teaching', 'other'] as const
/** What training staff sort it into: 内容疑问, 资源不足, 时间冲突, 讲授方式, 其他. */
export type Category = (typeof categories)[number]
export const states = ['new', 'triaged', 'in-progress', 'awaiting', 'closed', 'reopened'] as const
export type State = (typeof states)[number]

/** Where a report stands. `epoch` counts its openings from 1; `since` is when the present one began. */
export interface IssueStatus {
  state: State
  epoch: number
  since: Date
  category: Category | null
  owner: string | null
  answeredAt: Date | null
  closedAt: Date | null
}

export type IssueStep =
  | { what: 'triaged'; at: Date; category: Category; owner: string }
  | { what: 'replied' | 'proposed' | 'said'; at: Date; text: string }
  | { what: 'confirmed' | 'denied'; at: Date }
  | { what: 'closed-unasked'; at: Date; text: string }

/** What the clocks do: start one for this epoch, or write down that its promise was kept. */
export type Effect = { clock: 'answer' | 'solution'; does: 'start' | 'meet' }
export type Refused = 'triage-first' | 'closed' | 'nothing-proposed' | 'say-something' | 'say-why'

/** A report as it comes in. */
export const reported = (at: Date): IssueStatus => ({
  state: 'new',
  epoch: 1,
  since: at,
  category: null,
  owner: null,
  answeredAt: null,
  closedAt: null,
})

/** The next standing and what the clocks do, or the reason why not. */
export function applyStep(
  issue: IssueStatus,
  h: IssueStep,
): { issue: IssueStatus; effects: Effect[] } | { refused: Refused } {
  switch (h.what) {
    case 'triaged':
      return triaged(issue, h)
    case 'replied':
    case 'proposed':
      return answered(issue, h)
    case 'said':
      return issue.state === 'closed'
        ? { refused: 'closed' }
        : h.text.trim()
          ? { issue, effects: [] }
          : { refused: 'say-something' }
    case 'confirmed':
      return issue.state === 'awaiting' ? closed(issue, h.at) : { refused: 'nothing-proposed' }
    case 'denied':
      return denied(issue, h.at)
    case 'closed-unasked':
      return issue.state !== 'awaiting'
        ? { refused: 'nothing-proposed' }
        : h.text.trim().length < 4
          ? { refused: 'say-why' }
          : closed(issue, h.at)
  }
}

/** The standing after everything that happened, in order. What a rule refuses can not have been stored; it would be a bug. */
export function statusAfter(at: Date, steps: readonly IssueStep[]): IssueStatus {
  let now = reported(at)
  for (const step of steps) {
    const next = applyStep(now, step)
    if ('refused' in next) throw new Error(`a stored step is impossible: ${step.what} when ${now.state}`)
    now = next.issue
  }
  return now
}

function triaged(
  issue: IssueStatus,
  h: Extract<IssueStep, { what: 'triaged' }>,
): { issue: IssueStatus; effects: Effect[] } | { refused: Refused } {
  if (issue.state === 'closed') return { refused: 'closed' }
  const state = issue.state === 'new' ? 'triaged' : issue.state
  return {
    issue: { ...issue, state, category: h.category, owner: h.owner },
    effects: [{ clock: 'solution', does: 'start' }],
  }
}

function answered(
  issue: IssueStatus,
  h: Extract<IssueStep, { text: string }>,
): { issue: IssueStatus; effects: Effect[] } | { refused: Refused } {
  if (issue.state === 'closed') return { refused: 'closed' }
  if (issue.category === null || issue.owner === null) return { refused: 'triage-first' }
  if (!h.text.trim()) return { refused: 'say-something' }
  const proposes = h.what === 'proposed'
  const state = proposes || issue.state === 'awaiting' ? 'awaiting' : 'in-progress'
  const met: Effect[] = [
    { clock: 'answer', does: 'meet' },
    ...(proposes ? [{ clock: 'solution', does: 'meet' } as const] : []),
  ]
  return { issue: { ...issue, state, answeredAt: issue.answeredAt ?? h.at }, effects: met }
}

const closed = (issue: IssueStatus, at: Date): { issue: IssueStatus; effects: Effect[] } => ({
  issue: { ...issue, state: 'closed', closedAt: at },
  effects: [],
})

/** 没解决 begins a new epoch: category and owner stay, both clocks start again. */
function denied(issue: IssueStatus, at: Date): { issue: IssueStatus; effects: Effect[] } | { refused: Refused } {
  if (issue.state !== 'awaiting' && issue.state !== 'closed') return { refused: 'nothing-proposed' }
  return {
    issue: { ...issue, state: 'reopened', epoch: issue.epoch + 1, since: at, answeredAt: null, closedAt: null },
    effects: [
      { clock: 'answer', does: 'start' },
      { clock: 'solution', does: 'start' },
    ],
  }
}

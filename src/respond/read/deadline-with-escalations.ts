// A deadline as it is shown: since when it runs, when it is due, whether it was met, and who was told when it was not.
import type { Deadline } from './contract.ts'
import type { DeadlineRow, EscalationRow } from '../store/deadline.ts'

export const deadlineWithEscalations = (c: DeadlineRow, reached: EscalationRow[]): Deadline => ({
  kind: c.kind,
  epoch: c.epoch,
  since: c.since.toISOString(),
  dueAt: c.due_at.toISOString(),
  metAt: c.met_at?.toISOString() ?? null,
  policy: c.policy,
  explained: c.explained,
  reached: reached
    .filter((r) => r.subject === c.subject && r.kind === c.kind && r.epoch === c.epoch)
    .map((r) => ({ level: r.level, at: r.at.toISOString(), noticedAt: r.noticed_at.toISOString() })),
})

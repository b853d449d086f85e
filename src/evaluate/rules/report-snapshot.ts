// The rows and the plan a report is computed from, kept with it so that it can be computed again.
import type { PlanEntry } from '../read/plan/contract.ts'

/** What a report keeps: no names, one row a person, figure and period. */
export interface Snapshot {
  plan: PlanEntry
  planHash: string
  frozenAt: string
  firstOutcomeOn: string
  people: { trained: boolean; team: string; start?: string | null }[]
  rows: { who: number; kpi: string; from: string; to: string; value: number; denominator: number | null }[]
  /** Only where there is something to say, so that older snapshots keep their hash. */
  draw?: { seed: string; hash: string } | null
  moved?: { planned: string; now: string }
  crossed?: number
  teams?: { trained: boolean; people: number }[]
  teamRows?: { team: number; kpi: string; from: string; to: string; value: number; denominator: number | null }[]
  /** Behaviour scored at work, item by item and by each side, for the question whether the training worked through it. */
  scale?: { name: string; rows: { who: number; items: number[]; raters: number[] }[] }
}

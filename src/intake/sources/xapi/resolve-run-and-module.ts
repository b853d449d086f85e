// Which run and module a fact belongs to: by what stands around it, and by the runs the learner is in.
import type { LearnerRun } from '../../../programme/public.ts'
import type { Module } from '../../../programme/contract.ts'
import { moduleNamed } from '../../sheet-parsing/resolve-facts.ts'
import type { Around, Placing } from '../../store/activity-placing.ts'

export interface Spotted {
  run: string | null
  around: readonly Around[]
}
export type Placed =
  | { run: string; module: number | null; near: readonly Around[] }
  | { lacks: 'run' | 'seat' }
  | { leftOut: true }

/** The nearest activity that somebody placed decides; a registration that is the id of a run decides before all. */
export function resolveRun(spot: Spotted, runs: readonly LearnerRun[], day: string): Placed {
  const at = spot.around.findIndex(({ placing }) => placing !== null)
  if (spot.run === null && at < 0) return { lacks: 'run' }
  const placing: Placing =
    spot.run === null ? spot.around[at]!.placing! : { programme: '', run: spot.run, module: null }
  if (placing.programme === null) return { leftOut: true }
  const seat = seatFor(placing, runs, day)
  return seat
    ? { run: seat.run, module: placing.module, near: spot.around.slice(0, at < 0 ? undefined : at + 1) }
    : { lacks: 'seat' }
}

/** The learner's run: the one that is meant, or the last of the programme that had begun; not before it, nor after they left it. */
const seatFor = (placing: Placing, runs: readonly LearnerRun[], day: string) =>
  runs
    .filter(
      (r) =>
        (placing.run === null ? r.programme === placing.programme : r.run === placing.run) &&
        r.startsOn <= day &&
        (r.until === null || day <= r.until),
    )
    .toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))[0] ?? null

const numbered = /(?:模块|单元|章节|第|module|unit|chapter|week)\s*0*(\d{1,2}|[一二三四五六七八九十]{1,2})/i

/** The module a name speaks of: its own name in it, or its number. */
export function moduleIn(text: string | null, modules: readonly Module[]): Module | null {
  if (text === null) return null
  const named = modules
    .filter((m) => m.name.length >= 2 && text.includes(m.name))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
  const number = numbered.exec(text)?.[1]
  return named ?? (number === undefined ? null : (moduleNamed(number, modules) ?? null))
}

/** The module of a fact: as somebody said, as the names around it say, or by its day. */
export function moduleOf(
  placed: { module: number | null; near: readonly Around[] },
  modules: readonly Module[],
  day: string,
): string | null {
  if (placed.module !== null) return modules.find((m) => m.number === placed.module)?.id ?? null
  const named = placed.near.map(({ name }) => moduleIn(name, modules)).find((m) => m !== null)
  return (named ?? modules.find((m) => m.startsOn <= day && day <= m.endsOn))?.id ?? null
}

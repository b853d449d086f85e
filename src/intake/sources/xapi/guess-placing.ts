// Where an activity probably belongs: as another of its name was placed, or as its name says. Proposed, never done unasked.
import type { RunPlace } from '../../../programme/public.ts'
import type { Module } from '../../../programme/contract.ts'
import type { Placing } from '../../store/activity-placing.ts'
import { moduleIn } from './resolve-run-and-module.ts'

export interface Known {
  places: readonly RunPlace[]
  modules: ReadonlyMap<string, readonly Module[]>
  placed: readonly (Placing & { name: string | null })[]
}

const plain = (text: string) => text.toLowerCase().replace(/[\s·\-_（）()]/g, '')
const holds = (text: string, part: string) => plain(part).length >= 2 && plain(text).includes(plain(part))

/** A course of a programme is taken for every run of it, unless its name says which. */
export function guessPlacing(name: string | null, { places, modules, placed }: Known): Placing | null {
  if (name === null) return null
  const before = placed.find((p) => p.name !== null && plain(p.name) === plain(name))
  if (before) return { programme: before.programme, run: before.run, module: before.module }
  const ofProgramme = places.filter((p) => holds(name, p.programmeName))
  const run = ofProgramme.find((p) => holds(name, p.name)) ?? null
  const programme = run?.programme ?? ofProgramme[0]?.programme
  if (programme)
    return {
      programme,
      run: run?.run ?? null,
      module: moduleIn(name, modules.get(run?.run ?? ofProgramme[0]!.run) ?? [])?.number ?? null,
    }
  const byModule = places
    .map((p) => ({ p, module: (modules.get(p.run) ?? []).find((m) => holds(name, m.name)) }))
    .find(({ module }) => module !== undefined)
  return byModule ? { programme: byModule.p.programme, run: null, module: byModule.module!.number } : null
}

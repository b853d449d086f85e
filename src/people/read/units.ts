// The tree of units, each with its path and how many people stand in it, alone and with those below.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { z } from 'zod'
import type { getUnits, UnitNode } from './contract.ts'
import { organisationToday } from '../find-person-to-change.ts'
import { mayChangePeople } from '../permissions.ts'
import { comingUp, headcount, positionNames, superiorsGone } from '../store/people-list.ts'
import { allUnits, peopleByUnit } from '../store/unit.ts'
import type { Unit } from '../store/unit.ts'

type Refused = { refused: string }

export async function viewUnits(
  reading: Reading,
  scope: Scope,
  now: Date,
): Promise<z.output<typeof getUnits.answer> | Refused> {
  if (!mayChangePeople(scope)) return { refused: 'not-yours-to-see' }
  return {
    units: await unitsInOrder(reading, scope),
    positions: await positionNames(reading, scope),
    ...(await headcount(reading, scope)),
    today: await organisationToday(reading, scope, now),
    superiorsGone: await superiorsGone(reading, scope),
    ...(await comingUp(reading, scope)),
  }
}

/** 2队 before 10队, and Chinese names in the order of their pinyin. */
const inOrder = new Intl.Collator('zh-CN', { numeric: true })

export function asTree(units: readonly Unit[], people: ReadonlyMap<string, number>): UnitNode[] {
  const under = Map.groupBy(
    units.toSorted((x, y) => inOrder.compare(x.name, y.name)),
    (u) => u.parent,
  )
  const walk = (unit: Unit, above: string, depth: number): UnitNode[] => {
    const path = above ? `${above} / ${unit.name}` : unit.name
    const branches = (under.get(unit.id) ?? []).map((child) => walk(child, path, depth + 1))
    const alone = people.get(unit.id) ?? 0
    const below = branches.reduce((all, [child]) => all + child!.below, alone)
    return [{ id: unit.id, name: unit.name, parent: unit.parent, path, depth, alone, below }, ...branches.flat()]
  }
  return (under.get(null) ?? []).flatMap((unit) => walk(unit, '', 0))
}

/** Units that have not ended, each after the one it hangs below. */
export async function unitsInOrder(reading: Reading, scope: Scope): Promise<UnitNode[]> {
  const units = (await allUnits(reading, scope)).filter((u) => u.endedOn === null)
  return asTree(units, await peopleByUnit(reading, scope))
}

/** The units meant by one and whether those below are; undefined where all are. */
export async function unitsAsked(
  reading: Reading,
  scope: Scope,
  { unit, below }: { unit?: string | undefined; below: boolean },
): Promise<string[] | undefined> {
  if (unit === undefined) return undefined
  return below ? withUnitsBelow(reading, scope, unit) : [unit]
}

/** A unit with all below it, those that have ended included: somebody may still stand in one by what is dated. */
async function withUnitsBelow(reading: Reading, scope: Scope, unit: string): Promise<string[]> {
  const under = Map.groupBy(await allUnits(reading, scope), (u) => u.parent)
  const all = [unit]
  for (let i = 0; i < all.length; i++) all.push(...(under.get(all[i]!) ?? []).map((u) => u.id))
  return all
}

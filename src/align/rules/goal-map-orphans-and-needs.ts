// What stands alone on the goal map: a goal nothing measures, a module that serves no goal, a need nobody covers.

interface GoalOnMap {
  id: string
  name: string
  serves: string | null
  baseline: number | null
  modules: readonly string[]
  indicators: readonly string[]
}
interface ModuleOnMap {
  id: string
  name: string
}
interface NeedOnMap {
  id: string
  name: string
  importance: number
  level: number
  modules: readonly string[]
}
type Named = { id: string; name: string }

const named = ({ id, name }: Named): Named => ({ id, name })

/** Needs by how much is missing: importance minus present level, largest first. */
export function rankNeeds<N extends NeedOnMap>(needs: readonly N[]): N[] {
  return [...needs].sort((a, b) => b.importance - b.level - (a.importance - a.level))
}

/** Orphans both ways; of the needs only the five most pressing that any party named are asked for. */
export function orphans(map: {
  goals: readonly GoalOnMap[]
  modules: readonly ModuleOnMap[]
  needs: readonly NeedOnMap[]
}) {
  const served = new Set(map.goals.flatMap((g) => g.modules))
  return {
    goalsWithoutIndicator: map.goals.filter((g) => g.indicators.length === 0).map(named),
    goalsWithoutModule: map.goals.filter((g) => g.modules.length === 0).map(named),
    goalsServingNothing: map.goals.filter((g) => g.serves === null).map(named),
    modulesServingNoGoal: map.modules.filter((m) => !served.has(m.id)).map(named),
    needsNobodyCovers: rankNeeds(map.needs)
      .slice(0, 5)
      .filter((n) => n.modules.length === 0)
      .map(named),
    goalsWithoutBaseline: map.goals.filter((g) => g.baseline === null).map(named),
  }
}

// Which rows only the sample can write: writers of stores that seeds/ reaches, and no route, command or job.
import { declarationGraph, reachableFrom, writersOf } from './declaration-graph.ts'
import type { Project } from './read-project.ts'

/**
 * What the later issue on setting trainings up brings a page for. This list may only shrink: an entry that something
 * else reaches by now, or that is gone, is refused as well.
 */
export const broughtBySettingUp = [
  'src/align/store/need.ts#saveNeed',
  'src/align/store/organisation-goal.ts#saveOrganisationGoal',
  'src/people/store/position.ts#saveCompetency',
]

/** The command line leads to the server with its routes and jobs, and to every command. The sample company is told of in a file of its own. */
const isSample = (one: string) => one.startsWith('seeds/') || one.startsWith('src/app/sample-company.ts#')

export function seedOnlyWriters(project: Project): { only: string[]; writers: number; reached: number } {
  const graph = declarationGraph(project)
  const all = [...graph.keys()]
  const writers = [...writersOf(project, graph)]
  const product = reachableFrom(
    graph,
    all.filter((one) => one.startsWith('src/app/cli.ts#')),
    isSample,
  )
  const sample = reachableFrom(graph, all.filter(isSample))
  return {
    only: writers.filter((one) => sample.has(one) && !product.has(one)).toSorted(),
    writers: writers.length,
    reached: writers.filter((one) => product.has(one)).length,
  }
}

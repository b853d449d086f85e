// Every rule of the layout, in the order in which one mends them.
import type { Project } from './read-project.ts'
import type { Violation } from './violation.ts'
import { checkBrowser } from './rules/browser-imports.ts'
import { checkGraph } from './rules/cycles-and-orphans.ts'
import { checkLayerImports } from './rules/layer-imports.ts'
import { checkNamesAndComments } from './rules/names-and-comments.ts'
import { checkPurity } from './rules/purity.ts'
import { checkScopes } from './rules/scope-creation.ts'
import { checkSql } from './rules/sql-location-and-table-ownership.ts'

const rules = [checkLayerImports, checkPurity, checkSql, checkScopes, checkBrowser, checkNamesAndComments, checkGraph]

/** What the project does that its layout refuses. */
export function checkProject(project: Project): Violation[] {
  return rules.flatMap((rule) => rule(project))
}

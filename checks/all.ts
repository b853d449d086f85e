// Every rule of the layout, in the order in which one mends them.
import type { Project } from './project.ts'
import type { Violation } from './refusal.ts'
import { checkBrowser } from './rules/browser.ts'
import { checkGraph } from './rules/graph.ts'
import { checkImportOrder } from './rules/import-order.ts'
import { checkNames } from './rules/names.ts'
import { checkPurity } from './rules/purity.ts'
import { checkScopes } from './rules/scopes.ts'
import { checkSql } from './rules/sql.ts'

const rules = [checkImportOrder, checkPurity, checkSql, checkScopes, checkBrowser, checkNames, checkGraph]

/** What the project does that its layout refuses. */
export function checkProject(project: Project): Violation[] {
  return rules.flatMap((rule) => rule(project))
}

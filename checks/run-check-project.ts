// Checks the layout of the project: `node checks/run-check-project.ts [folder]`. Ends with 1 when anything is refused.
import { resolve } from 'node:path'
import { checkProject } from './check-project.ts'
import { readProject } from './read-project.ts'
import { report } from './violation.ts'

const project = readProject(resolve(process.argv[2] ?? '.'))
const refusals = checkProject(project)
if (refusals.length > 0) console.log(report(refusals))
console.log(`${project.sources.length} files read, ${refusals.length} refusals`)
process.exit(refusals.length === 0 ? 0 : 1)

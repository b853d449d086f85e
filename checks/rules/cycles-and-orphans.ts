// No two files that need each other, and none that nobody needs.
import { pure } from '../../layers.js'
import type { Project, Source } from '../read-project.ts'
import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'

const cycle = {
  name: 'no-cycles',
  because: 'files that need each other are one file',
  wayOut: 'move what both need into a third file, or join them',
}
const orphan = {
  name: 'no-orphans',
  because: 'nothing in the product uses this file; a test alone does not count',
  wayOut: 'use it or remove it',
}

/** Started by a person, a page or a thread; or merged into the database's types. */
const entries = [
  /^src\/app\/[^/]+\.tsx?$/,
  /^src\/app\/(web|form)\/(main|index)\.tsx$/,
  /\/tables\.ts$/,
  /^bin\//,
  /^seeds\/[^/]+\.ts$/,
  /^bench\//,
  /\.config\.ts$/,
]

export function checkGraph(project: Project): Violation[] {
  return [...cycles(project), ...orphans(project)]
}

function cycles({ sources, byPath }: Project): Violation[] {
  const state = new Map<string, 'open' | 'done'>()
  const trail: string[] = []
  const found: Violation[] = []
  const walk = (path: string) => {
    state.set(path, 'open')
    trail.push(path)
    for (const { file, line } of byPath.get(path)!.imports) {
      if (!file || !byPath.has(file) || file === path) continue
      if (state.get(file) === 'open')
        found.push(
          violation(
            cycle,
            path,
            `imports ${file}, which needs it: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`,
            line,
          ),
        )
      else if (!state.has(file)) walk(file)
    }
    trail.pop()
    state.set(path, 'done')
  }
  for (const { path } of sources) if (!state.has(path)) walk(path)
  return found
}

/** @NOTE statistics/ and calendar/ could be published on their own: there, a test is a user. */
function orphans({ sources }: Project): Violation[] {
  const counts = ({ folder, isTest }: Source) => !isTest || (folder !== null && pure.includes(folder))
  const used = new Set(
    sources
      .filter(counts)
      .flatMap((source) => source.imports.filter(({ file }) => file !== source.path).map(({ file }) => file)),
  )
  return sources
    .filter(
      ({ path, isTest }) =>
        path.startsWith('src/') && !isTest && !used.has(path) && !entries.some((entry) => entry.test(path)),
    )
    .map(({ path }) => violation(orphan, path, 'is imported by nobody'))
}

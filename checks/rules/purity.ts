// Rules decide: they do not read, write, ask the time or speak HTTP.
import { Visitor } from 'oxc-parser'
import { lineOf } from '../read-project.ts'
import type { Import, Project, Source } from '../read-project.ts'
import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'

const pureImports = {
  name: 'rules-are-pure',
  because:
    'rules/, indicators/, statistics/ and calendar/ decide and do nothing: they import only each other, and shapes by import type',
  wayOut: 'pass what the rule needs as an argument, and do the reading or writing in the verb',
}
const clockFree = {
  name: 'rules-are-given-the-time',
  because: 'a rule gives the same answer to the same question, today and next year',
  wayOut: 'take now, or the random numbers, as an argument',
}

export function checkPurity({ byPath, sources }: Project): Violation[] {
  return sources
    .filter((source) => source.isPure)
    .flatMap((source) => [...source.imports.flatMap((one) => impure(byPath, source, one)), ...askingTheTime(source)])
}

/** @NOTE A type is erased before anything runs, so a shape of this project costs a rule nothing; a type of a package would tie it to that package. */
function impure(byPath: Project['byPath'], source: Source, { asked, file, line, typeOnly }: Import): Violation[] {
  if (file === null)
    return source.folder === 'statistics' && asked.startsWith('@stdlib/')
      ? []
      : [violation(pureImports, source.path, `imports ${asked}`, line)]
  return byPath.get(file)?.isPure || file.endsWith('.json') || typeOnly
    ? []
    : [violation(pureImports, source.path, `imports ${file}`, line)]
}

const clocks = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'process.hrtime',
  'Temporal.Now',
])

function askingTheTime({ path, text, parsed }: Source): Violation[] {
  const found: Violation[] = []
  const refuse = (start: number, what: string) =>
    found.push(violation(clockFree, path, `asks ${what}`, lineOf(text, start)))
  new Visitor({
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0)
        refuse(node.start, 'new Date()')
    },
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date') refuse(node.start, 'Date()')
    },
    MemberExpression: (node) => {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return
      const name = `${node.object.name}.${node.property.name}`
      if (clocks.has(name)) refuse(node.start, name)
    },
  }).visit(parsed.program)
  return found
}

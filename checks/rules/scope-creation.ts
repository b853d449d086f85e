// A Scope is proven once at the edge: nobody makes one up, and no request runs as the product itself.
import { Visitor } from 'oxc-parser'
import { lineOf } from '../read-project.ts'
import type { Project, Source } from '../read-project.ts'
import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'

const proven = {
  name: 'scopes-are-proven',
  because: 'only platform/auth makes a Scope, from what the tables say',
  wayOut: 'take the scope that the request, job or command was given',
}
const person = {
  name: 'requests-have-a-person',
  because: 'a request that runs as the product itself sees everything',
  wayOut: 'use the scope the request was given; what runs by itself belongs into jobs.ts',
}

export function checkScopes({ sources }: Project): Violation[] {
  return sources
    .filter(({ path, isTest }) => path.startsWith('src/') && !isTest && !path.startsWith('src/platform/auth/'))
    .flatMap((source) => [...madeUp(source), ...asTheProduct(source)])
}

function madeUp({ path, text, parsed }: Source): Violation[] {
  const found: Violation[] = []
  new Visitor({
    TSAsExpression: ({ typeAnnotation, start }) => {
      if (
        typeAnnotation.type === 'TSTypeReference' &&
        typeAnnotation.typeName.type === 'Identifier' &&
        typeAnnotation.typeName.name === 'Scope'
      )
        found.push(violation(proven, path, 'makes up a Scope', lineOf(text, start)))
    },
  }).visit(parsed.program)
  return found
}

function asTheProduct({ path, text, parsed }: Source): Violation[] {
  if (!/\/routes(\/|\.ts$)/.test(path)) return []
  const named = parsed.module.staticImports.filter(({ entries }) =>
    entries.some(({ importName }) => importName.name === 'systemScope'),
  )
  return named.map(({ start }) => violation(person, path, 'imports systemScope', lineOf(text, start)))
}

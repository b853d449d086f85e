// The endpoints described: OpenAPI 3.1 at /api/openapi.json for machines, a page at /api/docs for people, from the same contracts.
import swagger from '@fastify/swagger'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import type { Text } from '../localised-text/contract.ts'
import { styleSheet } from './docs-page/style-sheet.ts'
import { docsPage } from './docs-page/docs-page.ts'
import type { Description } from './docs-page/docs-page.ts'
import type { StatusRefusals } from './refusals.ts'
import { langOf } from './request-language.ts'
import { words as ownWords } from './words.ts'

export interface ApiInfo {
  /** The release. */
  version: string
  /** Whose endpoints there are, in the order in which they are shown. */
  groups: readonly { name: string; title: Text }[]
}

const text = { type: 'object', required: ['zh', 'en'], properties: { zh: { type: 'string' }, en: { type: 'string' } } }
const refusal = {
  $id: 'Refusal',
  type: 'object',
  description: 'An expected no: its code, what to fill in, and the sentence in both languages.',
  required: ['refused', 'params', 'message'],
  properties: {
    refused: { type: 'string' },
    params: { type: 'object', additionalProperties: { type: ['string', 'number', 'null'] } },
    message: text,
  },
}
const broken = {
  $id: 'Broken',
  type: 'object',
  description: 'The server could not do it now; the log knows more under this request.',
  required: ['broken', 'request', 'message'],
  properties: {
    broken: { type: 'string', enum: ['broken', 'busy', 'starting'] },
    request: { type: 'string' },
    message: text,
  },
}

/** Registers the description; it lists what is opened afterwards. */
export async function registerOpenApi(
  app: FastifyInstance,
  { version, groups }: ApiInfo = { version: 'unreleased', groups: [] },
): Promise<void> {
  app.addSchema(refusal)
  app.addSchema(broken)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Midcourse',
        version,
        description: 'Every refusal is { refused, params, message: { zh, en } }. For people: /api/docs.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      tags: groups.map(({ name, title }) => ({ name, description: `${title.en} · ${title.zh}` })),
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'midcourse.session_token' } } },
    },
    transform: (asked) => {
      const told = jsonSchemaTransform(asked as Parameters<typeof jsonSchemaTransform>[0])
      return { ...told, schema: withRefusals(told.schema as Schema, asked.route) as never }
    },
    refResolver: { buildLocalReference: (schema, _base, _fragment, i) => String(schema.$id ?? `part-${i}`) },
  })
  const description = once(() => app.swagger() as unknown as Description)
  const json = once(() => JSON.stringify(description()))
  const pages = {
    zh: once(() => docsPage(description(), groups, 'zh')),
    en: once(() => docsPage(description(), groups, 'en')),
  }
  const hidden = { schema: { hide: true } }
  app.get('/api/openapi.json', hidden, (_request, reply) => reply.type('application/json; charset=utf-8').send(json()))
  app.get('/api/docs', hidden, (request, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(pages[langOf(request)]()),
  )
  app.get('/api/docs.css', hidden, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(styleSheet),
  )
}

type Schema = { response?: Record<string, unknown>; hide?: boolean } | undefined

/** Every refusal of a route beside its answer; the codes are listed, so that a client can tell them apart without trying. */
function withRefusals(schema: Schema, route: RouteOptions): Schema {
  const { refusals } = route.config ?? {}
  if (!schema || schema.hide || !refusals) return schema
  const told = refusals.map(
    (one) => [one.status, one.codes.length > 0 ? refusalOf(one) : brokenOf(one.status)] as const,
  )
  return { ...schema, response: { ...schema.response, ...Object.fromEntries(told) } }
}

const refusalOf = ({ codes }: StatusRefusals) => ({
  description: codes.map(({ code, sentence }) => `${code}: ${sentence.en}`).join('\n'),
  content: jsonOf('Refusal', { properties: { refused: { enum: codes.map(({ code }) => code) } }, 'x-refusals': codes }),
})

function brokenOf(status: number) {
  const sentence = ownWords[status === 429 ? 'docs.busy' : 'docs.away']
  return { description: sentence.en, content: jsonOf('Broken', { 'x-refusals': [{ sentence }] }) }
}

/** @NOTE What is peculiar to this answer stands beside the shape: of a response itself the description keeps no x- part. */
const jsonOf = (shape: 'Refusal' | 'Broken', beside: object) => ({
  'application/json': { schema: { allOf: [{ $ref: `${shape}#` }], ...beside } },
})

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

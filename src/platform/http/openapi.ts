// The endpoints described for machines: OpenAPI 3.1 at /api/openapi.json, from the same contracts.
import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

/** Registers the description; it lists what is opened afterwards. */
export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Midcourse',
        version: '0.1.0',
        description: 'Every refusal is { refused, params, message: { zh, en } }.',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'midcourse.session_token' } } },
    },
    transform: jsonSchemaTransform,
  })
  let text: string | null = null
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    text ??= JSON.stringify(app.swagger())
    return reply.type('application/json; charset=utf-8').send(text)
  })
}

// A request as the specification sees it: method, resource, parameters, headers and content, also when a form carries them.
import type { FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import { momentOf, isIri, isUuid } from '../rules/string-formats.ts'
import type { XapiVersion } from '../rules/validate-statement.ts'
import { wrongActor } from '../rules/validate-statement.ts'
import { identifierOf } from '../rules/actor.ts'
import type { Json } from '../rules/validators.ts'
import { jsonFrom, textFrom, whole } from './request-body.ts'
import { XapiError } from './xapi-error.ts'

export interface XapiRequest {
  method: string
  /** As 'activities/state'. */
  resource: string
  params: ReadonlyMap<string, string>
  header(name: string): string | undefined
  content: Readable
  /** The statements as they came, kept for the quarantine when they are refused. */
  read: { body: Buffer | null }
}

const headersInForm = new Set([
  'authorization',
  'x-experience-api-version',
  'content-type',
  'content-length',
  'if-match',
  'if-none-match',
  'accept',
  'accept-language',
  'accept-encoding',
])

/** The question of a request. The alternate syntax is taken when the version it names is 1.0.x. */
export async function parseRequest(request: FastifyRequest, resource: string): Promise<XapiRequest> {
  const params = decoded(request.url.slice(request.url.indexOf('?') + 1 || request.url.length), 'query')
  const content = request.body instanceof Readable ? request.body : Readable.from([])
  const plain: XapiRequest = {
    method: request.method === 'HEAD' ? 'GET' : request.method,
    resource,
    params,
    header: (name) => headerText(request.headers[name]),
    content,
    read: { body: null },
  }
  return params.has('method') ? alternate(plain) : plain
}

const headerText = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(', ') : value)

/** Names and values of a query or a form; what can not be decoded, or comes twice, is refused. */
function decoded(text: string, place: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const cut = pair.indexOf('=')
    const [name, value] = (cut < 0 ? [pair, ''] : [pair.slice(0, cut), pair.slice(cut + 1)]).map((part) =>
      decodedText(part, place),
    ) as [string, string]
    if (found.has(name)) throw new XapiError(400, `${place}.${name}`, 'twice', { value: name })
    found.set(name, value)
  }
  return found
}

function decodedText(part: string, place: string): string {
  let text: string
  try {
    text = decodeURIComponent(part.replaceAll('+', ' '))
  } catch {
    throw new XapiError(400, place, 'not-utf8')
  }
  if (text.includes('\0'))
    throw new XapiError(400, place, 'not-kept', { zh: '不能含有空字符。', en: 'It holds the character U+0000.' })
  return text
}

const wrongForm = (why: string) => new XapiError(400, 'query.method', 'alternate-syntax', { why })

/** XAPI-00336: the method in the query, everything else in a form. 2.0 has no such thing. */
async function alternate(plain: XapiRequest): Promise<XapiRequest> {
  const method = plain.params.get('method')!.toUpperCase()
  if (plain.method !== 'POST') throw wrongForm('only POST carries it')
  if (plain.params.size > 1) throw wrongForm('the query holds nothing but the method')
  if (!['GET', 'PUT', 'POST', 'DELETE'].includes(method)) throw wrongForm('the method is unknown')
  if (!(plain.header('content-type') ?? '').toLowerCase().startsWith('application/x-www-form-urlencoded'))
    throw wrongForm('the body is no form')
  const fields = decoded(textFrom(await whole(plain.content)), 'body')
  const inForm = new Map<string, string>()
  const params = new Map<string, string>()
  for (const [name, value] of fields) {
    if (headersInForm.has(name.toLowerCase())) inForm.set(name.toLowerCase(), value)
    else if (name !== 'content') params.set(name, value)
  }
  const content = fields.get('content')
  if ((method === 'PUT' || method === 'POST') && content === undefined) throw wrongForm('the form has no "content"')
  const header = (name: string) =>
    inForm.get(name) ?? (name === 'content-type' ? 'application/json' : plain.header(name))
  if ((header('x-experience-api-version') ?? '').startsWith('2.0')) throw wrongForm('xAPI 2.0 does not have it')
  return {
    ...plain,
    method,
    params,
    header,
    content: Readable.from(content === undefined ? [] : [Buffer.from(content)]),
  }
}

/** Which edition is spoken: 1.0.x or 2.0.x. */
export function editionOf(question: XapiRequest): XapiVersion {
  const version = question.header('x-experience-api-version')
  if (version === undefined) throw new XapiError(400, 'header.X-Experience-API-Version', 'no-version')
  if (/^1\.0(\.\d+)?$/.test(version)) return '1.0.3'
  if (/^2\.0(\.\d+)?$/.test(version)) return '2.0.0'
  throw new XapiError(400, 'header.X-Experience-API-Version', 'unknown-version', { version: version.slice(0, 40) })
}

/** Reads parameters by their kind; what is not named here is refused (case matters, XAPI-00324, XAPI-00325). */
export function parameters(question: XapiRequest, allowed: readonly string[]) {
  for (const name of question.params.keys())
    if (!allowed.includes(name)) throw new XapiError(400, `query.${name}`, 'unknown-parameter')
  const get = (name: string) => question.params.get(name) ?? null
  const must = (name: string, value: string | null) => {
    if (value === null) throw new XapiError(400, `query.${name}`, 'missing')
    return value
  }
  const tested = (name: string, test: (value: string) => boolean, code: string) => {
    const value = get(name)
    if (value !== null && !test(value)) throw new XapiError(400, `query.${name}`, code)
    return value
  }
  return {
    text: get,
    iri: (name: string) => tested(name, isIri, 'not-an-iri'),
    uuid: (name: string) => tested(name, isUuid, 'not-a-uuid')?.toLowerCase() ?? null,
    moment: (name: string) => {
      const value = tested(name, (v) => momentOf(v.replace(' ', '+')) !== null || momentOf(v) !== null, 'not-a-moment')
      return value === null ? null : new Date(momentOf(value) ?? momentOf(value.replace(' ', '+'))!)
    },
    flag: (name: string) => tested(name, (v) => v === 'true' || v === 'false', 'not-a-boolean') === 'true',
    whole: (name: string) => {
      const value = tested(name, (v) => /^\d{1,9}$/.test(v), 'not-a-number')
      return value === null ? null : Number(value)
    },
    oneOf: <T extends string>(name: string, ...values: T[]) =>
      tested(name, (v) => (values as string[]).includes(v), 'not-one-of') as T | null,
    actor: (name: string, groupsToo: boolean) => actorFrom(name, get(name), groupsToo),
    must,
  }
}

/** An agent as a parameter, with the identifier it is known by. */
function actorFrom(name: string, value: string | null, groupsToo: boolean): { actor: Json; identifier: string } | null {
  if (value === null) return null
  const actor = jsonFrom(value, `query.${name}`) as Json
  const wrong = wrongActor(actor, `query.${name}`, groupsToo)
  if (wrong) throw new XapiError(400, wrong.path, wrong.code, wrong.params)
  const identifier = identifierOf(actor)
  if (identifier === null) throw new XapiError(400, `query.${name}`, 'no-identifier')
  return { actor, identifier }
}

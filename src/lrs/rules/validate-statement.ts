// A statement: who did what, with which result, in which context. Checked as the specification says, 1.0.3 and 2.0.
import { actor, agent, authority, group } from './actor.ts'
import { activity } from './activity.ts'
import { once } from './intern-and-memoise.ts'
import type { Check, Json, Properties } from './validators.ts'
import { boolean, double, each, isObject, number, object, oneOf, properties, required, text } from './validators.ts'
import { duration, extensions, iri, language, languageMap, moment, sha2, uuid } from './string-formats.ts'
import { firstProblem, ValidationError } from './validation-error.ts'
import type { WrongPlace } from './validation-error.ts'

/** Which specification a request follows. */
export type XapiVersion = '1.0.3' | '2.0.0'

export const voided = 'http://adlnet.gov/expapi/verbs/voided'

/** A verb: an IRI, shown in languages (XAPI-00044, XAPI-00045). */
const verb: Check = (value, path) => {
  required(properties(value, path, { id: iri, display: languageMap }), path, 'id')
}

/** A pointer to another statement (XAPI-00072, XAPI-00073). */
const statementRef: Check = (value, path) => {
  required(properties(value, path, { objectType: oneOf('StatementRef'), id: uuid }), path, 'objectType', 'id')
}

/** Points: scaled from -1 to 1, raw between min and max (XAPI-00079 … XAPI-00083). */
const score: Check = (value, path) => {
  const it = properties(value, path, { scaled: number, raw: number, min: number, max: number })
  const [scaled, raw, min, max] = [it.scaled, it.raw, it.min, it.max].map(double)
  if (scaled !== undefined && (scaled < -1 || scaled > 1))
    throw new ValidationError(`${path}.scaled`, 'out-of-range', { from: -1, to: 1 })
  if (min !== undefined && max !== undefined && min > max)
    throw new ValidationError(`${path}.max`, 'out-of-range', { from: min, to: '∞' })
  if (raw !== undefined && ((min !== undefined && raw < min) || (max !== undefined && raw > max)))
    throw new ValidationError(`${path}.raw`, 'out-of-range', { from: min ?? '-∞', to: max ?? '∞' })
}

const result: Check = (value, path) => {
  properties(value, path, { score, success: boolean, completion: boolean, response: text, duration, extensions })
}

/** One activity or a list of them under each of four names (XAPI-00086, XAPI-00093, XAPI-00094). */
const contextActivities: Check = (value, path) => {
  const some: Check = (one, place) => (Array.isArray(one) ? each(activity)(one, place) : activity(one, place))
  properties(value, path, { parent: some, grouping: some, category: some, other: some })
}

const relevantTypes: Check = (value, path) => {
  each(iri)(value, path)
  if ((value as unknown[]).length === 0) throw new ValidationError(path, 'empty')
}
const contextAgent: Check = (value, path) => {
  required(
    properties(value, path, { objectType: oneOf('contextAgent'), agent, relevantTypes }),
    path,
    'objectType',
    'agent',
  )
}
const contextGroup: Check = (value, path) => {
  required(
    properties(value, path, { objectType: oneOf('contextGroup'), group, relevantTypes }),
    path,
    'objectType',
    'group',
  )
}

const contextShape: Properties = {
  registration: uuid,
  instructor: once(actor),
  team: once(group),
  contextActivities: once(contextActivities),
  revision: text,
  platform: text,
  language,
  statement: statementRef,
  extensions,
}
const contextShape2: Properties = {
  ...contextShape,
  contextAgents: each(contextAgent),
  contextGroups: each(contextGroup),
}

const contextOf =
  (edition: XapiVersion): Check =>
  (value, path) => {
    properties(value, path, edition === '2.0.0' ? contextShape2 : contextShape)
  }

/** Revision and platform speak of an activity only (XAPI-00084, XAPI-00085). */
function fitsObject(of: Json, path: string): void {
  const kind = isObject(of.object) ? (of.object.objectType ?? 'Activity') : 'Activity'
  if (kind === 'Activity' || !isObject(of.context)) return
  for (const key of ['revision', 'platform'])
    if (of.context[key] !== undefined)
      throw new ValidationError(`${path}context.${key}`, 'not-with', { other: `objectType ${String(kind)}` })
}

const whole: Check = (value, path) => {
  number(value, path)
  if (!Number.isInteger(double(value)) || double(value)! < 0)
    throw new ValidationError(path, 'out-of-range', { from: 0, to: '∞' })
}
const attachment: Check = (value, path) => {
  const it = properties(value, path, {
    usageType: iri,
    display: languageMap,
    description: languageMap,
    contentType: text,
    length: whole,
    sha2,
    fileUrl: iri,
  })
  required(it, path, 'usageType', 'display', 'contentType', 'length', 'sha2')
}

/** The object of a statement: its `objectType` says which of five (XAPI-00046, XAPI-00065 … XAPI-00071); none inside a statement inside. */
const objectOf =
  (edition: XapiVersion, inside: boolean): Check =>
  (value, path) => {
    const kind = object(value, path).objectType ?? 'Activity'
    if (kind === 'Activity') return activity(value, path)
    if (kind === 'Agent') return agent(value, path)
    if (kind === 'Group') return group(value, path)
    if (kind === 'StatementRef') return statementRef(value, path)
    if (kind !== 'SubStatement')
      return oneOf('Activity', 'Agent', 'Group', 'StatementRef', 'SubStatement')(kind, `${path}.objectType`)
    if (inside) throw new ValidationError(`${path}.objectType`, 'nested')
    const it = properties(value, path, innerShape[edition])
    required(it, path, 'actor', 'verb', 'object')
    fitsObject(it, `${path}.`)
  }

const sentence = (edition: XapiVersion, inside: boolean): Properties => ({
  actor: once(actor),
  verb: once(verb),
  object: once(objectOf(edition, inside)),
  result,
  context: contextOf(edition),
  timestamp: moment,
  attachments: each(attachment),
})

/** 2.0 takes 1.0.x as well, "retain the version they are accepted with" (XAPI-00101, XAPI-00332). */
const versionOf =
  (edition: XapiVersion): Check =>
  (value, path) => {
    text(value, path)
    if (!(edition === '2.0.0' ? /^(1\.0|2\.0)(\.\d+)?$/ : /^1\.0(\.\d+)?$/).test(value as string))
      throw new ValidationError(path, 'version', { edition })
  }

const innerShapeOf = (edition: XapiVersion): Properties => ({ objectType: text, ...sentence(edition, true) })
const shapeOf = (edition: XapiVersion): Properties => ({
  id: uuid,
  ...sentence(edition, false),
  stored: moment,
  authority,
  version: versionOf(edition),
})
const innerShape: Record<XapiVersion, Properties> = { '1.0.3': innerShapeOf('1.0.3'), '2.0.0': innerShapeOf('2.0.0') }
const shape: Record<XapiVersion, Properties> = { '1.0.3': shapeOf('1.0.3'), '2.0.0': shapeOf('2.0.0') }

/** What is wrong with one statement as a client sent it, or null. */
export function validateStatement(value: unknown, edition: XapiVersion): WrongPlace | null {
  return firstProblem(() => {
    const of = object(value, '')
    required(of, '', 'actor', 'verb', 'object')
    const it = properties(of, '', shape[edition])
    fitsObject(it, '')
    if ((it.verb as Json).id === voided && (it.object as Json).objectType !== 'StatementRef')
      throw new ValidationError('object.objectType', 'voids-no-statement')
  })
}

/** What is wrong with an agent given as a parameter, or null; groups are taken where an edition speaks of them. */
export function wrongActor(value: unknown, path: string, groupsToo: boolean): WrongPlace | null {
  return firstProblem(() => (groupsToo ? actor : agent)(value, path))
}

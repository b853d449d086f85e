// What was worked on: an activity with its definition, and how its questions are answered.
import type { Check, Json, Properties } from './validators.ts'
import { each, object, oneOf, properties, required, text } from './validators.ts'
import { extensions, iri, languageMap } from './string-formats.ts'
import { ValidationError } from './validation-error.ts'

/** One choice, step or pair: its own id, described in languages; ids differ inside a list (XAPI-00064). */
const components: Check = (value, path) => {
  const seen = new Set<unknown>()
  each((one, place) => {
    const it = properties(one, place, { id: text, description: languageMap })
    required(it, place, 'id')
    if (seen.has(it.id)) throw new ValidationError(`${place}.id`, 'twice', { value: String(it.id) })
    seen.add(it.id)
  })(value, path)
}

const listsOf: Record<string, readonly string[]> = {
  'true-false': [],
  choice: ['choices'],
  'fill-in': [],
  'long-fill-in': [],
  matching: ['source', 'target'],
  performance: ['steps'],
  sequencing: ['choices'],
  likert: ['scale'],
  numeric: [],
  other: [],
}
const lists = ['choices', 'scale', 'source', 'target', 'steps'] as const

const definitionShape: Properties = {
  name: languageMap,
  description: languageMap,
  type: iri,
  moreInfo: iri,
  extensions,
  interactionType: oneOf(...Object.keys(listsOf)),
  correctResponsesPattern: each(text),
  choices: components,
  scale: components,
  source: components,
  target: components,
  steps: components,
}

/** The definition of an activity (XAPI-00048 … XAPI-00064); the lists of a question fit its kind. */
const definition: Check = (value, path) => {
  const it = properties(value, path, definitionShape)
  const kind = it.interactionType as string | undefined
  const given = lists.filter((key) => it[key] !== undefined)
  if (kind === undefined && (given.length > 0 || it.correctResponsesPattern !== undefined))
    throw new ValidationError(`${path}.interactionType`, 'missing')
  for (const key of given)
    if (!listsOf[kind!]!.includes(key))
      throw new ValidationError(`${path}.${key}`, 'not-with', { other: `interactionType ${kind}` })
}

/** An activity (XAPI-00047). */
export const activity: Check = (value, path) => {
  required(properties(value, path, { objectType: oneOf('Activity'), id: iri, definition }), path, 'id')
}

/** The text of a language map that fits the reader's languages best, still as a map of one. */
export function oneLanguage(map: unknown, languages: readonly string[]): Json | undefined {
  if (typeof map !== 'object' || map === null) return undefined
  const tags = Object.keys(object(map, ''))
  const fits = (wanted: string) =>
    tags.find((t) => t.toLowerCase() === wanted) ??
    tags.find((t) => t.toLowerCase().split('-')[0] === wanted.split('-')[0])
  const tag = languages.map((l) => fits(l.toLowerCase())).find((t) => t !== undefined) ?? tags[0]
  return tag === undefined ? {} : { [tag]: (map as Json)[tag] }
}

/** A definition learnt later joined to what is known: newer values win, texts add up by language; as `lrs.joined` does in the database. */
export function joined(known: Json, news: Json): Json {
  const adding = ['name', 'description', 'extensions'].filter(
    (key) => known[key] !== undefined && news[key] !== undefined,
  )
  return {
    ...known,
    ...news,
    ...Object.fromEntries(adding.map((key) => [key, { ...(known[key] as Json), ...(news[key] as Json) }])),
  }
}

// A JSON Schema as a person reads it: written like a TypeScript type, with its limits behind it.
export interface JsonShape {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonShape[]
  oneOf?: JsonShape[]
  allOf?: JsonShape[]
  properties?: Record<string, JsonShape>
  required?: string[]
  additionalProperties?: boolean | JsonShape
  items?: JsonShape
  prefixItems?: JsonShape[]
  format?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  minItems?: number
  maxItems?: number
}

/** `{ run: string (uuid), n?: integer (0…5) }`, one property a line where there are more than fit. */
export function shapeText(shape: JsonShape, indent = ''): string {
  if (shape.$ref) return shape.$ref.split('/').at(-1)!
  if ('const' in shape) return JSON.stringify(shape.const)
  if (shape.enum) return shape.enum.map((value) => JSON.stringify(value)).join(' | ')
  const either = shape.anyOf ?? shape.oneOf
  if (either) return [...new Set(either.map((one) => shapeText(one, indent)))].join(' | ')
  if (shape.allOf) return shape.allOf.map((one) => shapeText(one, indent)).join(' & ')
  if (Array.isArray(shape.type)) return shape.type.map((type) => shapeText({ ...shape, type }, indent)).join(' | ')
  if (shape.prefixItems) return `[${shape.prefixItems.map((one) => shapeText(one, indent)).join(', ')}]`
  if (shape.type === 'array') return arrayText(shape, indent)
  if (shape.type === 'object' || shape.properties) return objectText(shape, indent)
  return `${shape.type ?? 'any'}${limits(shape)}`
}

function arrayText(shape: JsonShape, indent: string): string {
  const inner = shape.items ? shapeText(shape.items, indent) : 'any'
  return `${/ [|&] /.test(inner) && !inner.startsWith('{') ? `(${inner})` : inner}[]${range(shape.minItems, shape.maxItems)}`
}

function objectText({ properties = {}, required = [], additionalProperties }: JsonShape, indent: string): string {
  const deeper = `${indent}  `
  const lines = Object.entries(properties).map(
    ([name, inner]) => `${name}${required.includes(name) ? '' : '?'}: ${shapeText(inner, deeper)}`,
  )
  if (typeof additionalProperties === 'object') lines.push(`[name]: ${shapeText(additionalProperties, deeper)}`)
  if (lines.length === 0) return '{}'
  const short = `{ ${lines.join(', ')} }`
  if (short.length + indent.length <= 90 && !short.includes('\n')) return short
  return `{\n${lines.map((line) => `${deeper}${line}\n`).join('')}${indent}}`
}

function limits(shape: JsonShape): string {
  if (shape.format) return ` (${shape.format})`
  if (shape.type === 'string') return range(shape.minLength, shape.maxLength)
  // @NOTE Every integer in JavaScript ends there; saying so of each tells nobody anything.
  const meant = (n: number | undefined) => (n !== undefined && Math.abs(n) < Number.MAX_SAFE_INTEGER ? n : undefined)
  const over = shape.exclusiveMinimum === undefined ? '' : `> ${shape.exclusiveMinimum} `
  const under = shape.exclusiveMaximum === undefined ? '' : `< ${shape.exclusiveMaximum}`
  const outside = `${over}${under}`.trim()
  return outside ? ` (${outside})` : range(meant(shape.minimum), meant(shape.maximum))
}

function range(least: number | undefined, most: number | undefined): string {
  if (least === undefined && most === undefined) return ''
  if (most === undefined) return ` (≥ ${least})`
  return least === undefined ? ` (≤ ${most})` : ` (${least}…${most})`
}

// The text of a refused body: set line by line without touching a value, and the place that is wrong found in it.

interface Token {
  kind: 'open' | 'close' | 'comma' | 'colon' | 'value'
  text: string
  at: number
}

const shape = /\s*(?:([[{])|([\]}])|(,)|(:)|("(?:[^"\\]|\\[^])*"|[^\s,:[\]{}"]+))/gy
const kinds = ['open', 'close', 'comma', 'colon', 'value'] as const

/** The parts of a JSON text, as far as it can be read. */
function tokens(text: string): Token[] {
  const found: Token[] = []
  shape.lastIndex = 0
  for (let part = shape.exec(text); part; part = shape.exec(text)) {
    const which = part.slice(1).findIndex((p) => p !== undefined)
    const token = part[which + 1]!
    found.push({ kind: kinds[which]!, text: token, at: shape.lastIndex - token.length })
  }
  return found
}

/** Is it JSON at all? Only such a text is set anew. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The same text with a line for every value: numbers, escapes and doubled names stay as they were sent. What is no JSON stays whole. */
export function prettyJson(text: string): string {
  if (!isJson(text)) return text
  let depth = 0
  let out = ''
  const line = () => `\n${'  '.repeat(Math.min(depth, 40))}`
  const all = tokens(text)
  for (const [i, { kind, text: token }] of all.entries()) {
    if (kind === 'open') {
      depth++
      out += token + (all[i + 1]?.kind === 'close' ? '' : line())
    } else if (kind === 'close') {
      depth--
      out += (all[i - 1]?.kind === 'open' ? '' : line()) + token
    } else out += kind === 'comma' ? `,${line()}` : kind === 'colon' ? ': ' : token
  }
  return out
}

interface Inside {
  list: boolean
  index: number
  name: string
  key: boolean
  path: string
}

/** The place of each value: `a.b[2].c`, as the checks name it. */
function placed(text: string): { place: string; at: number }[] {
  const found: { place: string; at: number }[] = []
  const stack: Inside[] = []
  const here = () => {
    const top = stack.at(-1)
    return !top ? '' : top.list ? `${top.path}[${top.index}]` : top.path === '' ? top.name : `${top.path}.${top.name}`
  }
  for (const { kind, text: token, at } of tokens(text)) {
    const top = stack.at(-1)
    if (kind === 'close') stack.pop()
    else if (kind === 'comma' && top) Object.assign(top, { index: top.index + 1, key: !top.list })
    else if (kind === 'colon' && top) top.key = false
    else if (kind === 'value' && top?.key) {
      top.name = nameOf(token)
      found.push({ place: here(), at })
    } else if (kind === 'open' || kind === 'value') {
      if (!top || top.list) found.push({ place: here(), at })
      if (kind === 'open') stack.push({ list: token === '[', index: 0, name: '', key: token === '{', path: here() })
    }
  }
  return found
}

function nameOf(token: string): string {
  try {
    return String(JSON.parse(token))
  } catch {
    return token
  }
}

/** What the checks call a place, without the words before it. */
const bare = (place: string) =>
  /^(statement|body)$/.test(place) ? '' : place.replace(/^(statements(?=\[)|statement\.|body\.?)/, '')

/** The number of the line (from 1) where a place stands; of one that is missing, where it would belong. Null for a place outside the body. */
export function lineOfPlace(text: string, place: string): number | null {
  if (/^(header|query|address|attachments)\b/.test(place)) return null
  const wanted = bare(place)
  let best: { at: number; length: number } | null = null
  for (const { place: one, at } of placed(text)) {
    const leads = one === '' || wanted === one || wanted.startsWith(`${one}.`) || wanted.startsWith(`${one}[`)
    if (leads && one.length >= (best?.length ?? -1)) best = { at, length: one.length }
  }
  return best === null ? null : text.slice(0, best.at).split('\n').length
}

// The endpoints as a page: by folder, each with its params, shapes and refusals. No script, nothing fetched from elsewhere.
import type { Lang, Text } from '../../localised-text/contract.ts'
import { say } from '../../localised-text/contract.ts'
import { words } from '../words.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'
import { shapeText } from './shape-text.ts'
import type { JsonShape } from './shape-text.ts'

/** What openapi.ts puts beside the shape of a refusal: its codes, or the one sentence of a status that has none. */
type Refusing = JsonShape & { 'x-refusals'?: { code?: string; sentence: Text }[] }
type Content = Record<string, { schema?: JsonShape }>
interface Operation {
  summary?: string
  tags?: string[]
  parameters?: { in: string; name: string; required?: boolean; schema: JsonShape }[]
  requestBody?: { content: Content }
  responses: Record<string, { content?: Content }>
}

/** As much of an OpenAPI document as the page shows. */
export interface Description {
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, JsonShape & { description?: string }> }
}

interface Listed {
  method: string
  path: string
  operation: Operation
}

type Say = (key: keyof typeof words & `docs.${string}`) => string

/** The whole page in one language. Endpoints of a folder that `groups` does not name are shown last, under its name. */
export function docsPage(
  description: Description,
  groups: readonly { name: string; title: Text }[],
  lang: Lang,
): string {
  const t: Say = (key) => say(words[key], lang)
  const listed = listedBy(description)
  const named = groups.map(({ name, title }) => ({ name, title: say(title, lang) }))
  const others = [...listed.keys()].filter((name) => !groups.some((group) => group.name === name))
  const shown = [...named, ...others.map((name) => ({ name, title: name }))].filter(({ name }) => listed.has(name))
  const other = lang === 'zh' ? { to: 'en', name: 'English' } : { to: 'zh', name: '中文' }
  return markup`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${t('docs.title')}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<header>
<h1>${t('docs.title')} <small>${description.info.version}</small></h1>
<p>${t('docs.intro')}</p>
<p><a href="/api/openapi.json">OpenAPI 3.1</a> · <a href="/api/docs?lang=${other.to}" hreflang="${other.to}">${other.name}</a></p>
<nav aria-label="${t('docs.groups')}">${shown.map(({ name, title }) => markup`<a href="#${name}">${title}</a> `)}</nav>
</header>
<main>
${shown.map(({ name, title }) => markup`<section id="${name}"><h2>${title}</h2>\n${listed.get(name)!.map((one) => endpointPart(one, lang))}</section>\n`)}
<section id="shapes"><h2>${t('docs.shapes')}</h2>
${Object.entries(description.components?.schemas ?? {}).map(([name, shape]) => markup`<h3 id="shape-${name}">${name}</h3><p>${shape.description ?? ''}</p><pre tabindex="0">${shapeText(shape)}</pre>`)}
</section>
</main>
</body>
</html>
`.text
}

function listedBy({ paths }: Description): Map<string, Listed[]> {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
  return Map.groupBy(all, ({ operation }) => operation.tags?.[0] ?? 'other')
}

function endpointPart({ method, path, operation }: Listed, lang: Lang): Markup {
  const t: Say = (key) => say(words[key], lang)
  const { summary = '', parameters = [], requestBody, responses } = operation
  const refusals = Object.entries(responses).filter(([status]) => Number(status) >= 400)
  const answers = Object.entries(responses).filter(([status]) => Number(status) < 400)
  return markup`<details id="${method}-${path}"><summary><b>${method}</b> <code>${path}</code> <span>${summary}</span></summary>
${parametersPart(parameters, t)}${requestBody ? shapesPart(t('docs.body'), requestBody.content) : ''}
${answers.map(([status, { content }]) => shapesPart(`${t('docs.answer')} ${status}`, content ?? {}))}
<h3>${t('docs.refusals')}</h3>
<dl>${refusals.map(([status, refusal]) => refusalPart(status, refusal, lang))}</dl>
</details>
`
}

function parametersPart(parameters: NonNullable<Operation['parameters']>, t: Say): Markup | string {
  if (parameters.length === 0) return ''
  return markup`<h3>${t('docs.parameters')}</h3><dl>${parameters.map((p) => markup`<dt><code>${p.name}</code>${p.required ? '' : '?'} <small>${p.in}</small></dt><dd><code>${shapeText(p.schema)}</code></dd>`)}</dl>`
}

function shapesPart(title: string, content: Content): Markup[] {
  return Object.entries(content).map(([type, { schema }]) => {
    const json = type === 'application/json'
    return markup`<h3>${title}${json ? '' : ` · ${type}`}</h3>${json && schema ? markup`<pre tabindex="0">${shapeText(schema)}</pre>` : ''}`
  })
}

function refusalPart(status: string, { content }: Operation['responses'][string], lang: Lang): Markup {
  const schema: Refusing = content?.['application/json']?.schema ?? {}
  const shape = schema.allOf?.[0]?.$ref?.split('/').at(-1) ?? ''
  const codes = (schema['x-refusals'] ?? []).map(
    ({ code, sentence }) => markup`<li>${code ? markup`<code>${code}</code> ` : ''}${say(sentence, lang)}</li>`,
  )
  return markup`<dt>${status} <a href="#shape-${shape}">${shape}</a></dt><dd><ul>${codes}</ul></dd>`
}

// Writes docs/sources.md from the catalogue: node checks/data-sources-doc.ts. A test compares the two.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from '../src/intake/catalogue.ts'
import { verbRows } from '../src/intake/sources/xapi/verbs.ts'
import { longestSitting, shortestWord } from '../src/intake/sources/xapi/to-facts.ts'
import type { Field, Source } from '../src/intake/source-definition.ts'

const yes = (is: boolean | undefined) => (is ? '✓' : '')
const row = ({ words, required, many, guesses }: Field) =>
  `| ${words.zh} ${words.en} | ${yes(required)} | ${yes(many)} | ${guesses.join(', ')} |`

const statementLines = [
  'Sent to `/xapi` with a key of the sender; nothing has to be brought in.',
  '',
  '| what somebody did 做了什么 | evidence 变成的数据 | verbs 动词 |',
  '|---|---|---|',
  ...verbRows(),
  '',
  `A sitting counts for ${longestSitting} minutes at most, a video for what was played of it; a word shorter than ${shortestWord} signs takes part in nothing. Scores: raw from min to max, else scaled of 100; the last score of an attempt counts. What is taken back (voided) leaves every figure.`,
  '',
]

function section(source: Source): string {
  const { name, about } = source.words
  const head = [`## ${name.zh} ${name.en}`, '', `\`${source.key}\` · ${about.zh} · ${about.en}`, '']
  if (source.takes === 'folder') return [...head, 'A folder, from the terminal.', ''].join('\n')
  if (source.takes === 'statements') return [...head, ...statementLines].join('\n')
  return [
    ...head,
    source.needsRun ? 'Belongs to a run 需要选择期次.' : 'Belongs to the organisation 不属于某一期.',
    '',
    '| column 列 | needed 必填 | several 可多列 | headers known 能认出的表头 |',
    '|---|---|---|---|',
    ...source.fields.map(row),
    '',
  ].join('\n')
}

/** The page as it should be. */
export function dataSourcesDoc(): string {
  return `<!-- Written by node checks/data-sources-doc.ts from src/intake/catalogue.ts; not by hand. -->
# Sources 数据来源

What can be brought in, on the page 数据来源 or from the terminal with \`midcourse import SOURCE PATH [RUN]\`. Sheets are .xlsx, .csv or .txt (UTF-8, UTF-16 or
GB18030; comma, tab or semicolon). Headers are recognised, shown, and can be mapped by hand; a mapping is remembered for files with the same headers.

${catalogue.map(section).join('\n')}`
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, '..', 'docs', 'sources.md'), dataSourcesDoc())

#!/usr/bin/env node
// npm run new indicator|source NAME: writes the file with what has to be thought about, and its line in the catalogue.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureNode } from './ensure-node.mjs'
import { giveUp } from './progress.mjs'

await ensureNode(import.meta.url)
const root = process.env.MIDCOURSE_ROOT
  ? resolve(process.env.MIDCOURSE_ROOT)
  : fileURLToPath(new URL('..', import.meta.url))

const makers = {
  indicator: {
    catalogue: 'src/track/catalogue.ts',
    file: (name) => `src/track/indicators/${name}.ts`,
    from: (name) => `./indicators/${name}.ts`,
    text: indicatorText,
    next: [
      '写好名称、口径说明与算例（其中一例是“什么也没看到”），再运行 npm test',
      'Fill in the names, the formula in words and the worked examples (one of them "nothing was seen"), then run npm test',
    ],
  },
  source: {
    catalogue: 'src/intake/catalogue.ts',
    file: (name) => `src/intake/sources/${name}/source.ts`,
    from: (name) => `./sources/${name}/source.ts`,
    text: sourceText,
    next: [
      '把一份脱敏的真实文件放进 samples/，运行一次 npm test，像评审一样读它写出的结果',
      'Put one real, anonymised file into samples/, run npm test once, and read what it wrote as a reviewer would',
    ],
  },
}

const [what, name = ''] = process.argv.slice(2)
const maker = makers[what]
if (!maker || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
  giveUp(
    '用法：npm run new indicator|source NAME，NAME 形如 plan-execution-rate',
    'Usage: npm run new indicator|source NAME, where NAME looks like plan-execution-rate',
  )
const file = join(root, maker.file(name))
if (existsSync(file)) giveUp(`${maker.file(name)} 已经存在。`, `${maker.file(name)} is there already.`)

const id = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, maker.text(name, id))
enter(maker, name, id)
console.log(`${maker.file(name)}\n${maker.catalogue}\n${maker.next.join('\n')}`)

/** The catalogue gets its import, in alphabetical order, and its line, at the end of the list. */
function enter({ catalogue, from }, name, id) {
  const path = join(root, catalogue)
  const lines = readFileSync(path, 'utf8').split('\n')
  const line = `import { ${id} } from '${from(name)}'`
  const imports = lines.flatMap((text, i) =>
    /^import \{ \w+ \} from '\.\/(indicators|sources)\//.test(text) ? [i] : [],
  )
  const after = imports.filter((i) => lines[i].split(' from ')[1] < line.split(' from ')[1]).at(-1) ?? imports[0] - 1
  lines.splice(after + 1, 0, line)
  const opens = lines.findIndex((text) => /^export const catalogue\b/.test(text))
  const closes = lines.findIndex((text, i) => i > opens && text === ']')
  lines.splice(closes, 0, `  ${id},`)
  writeFileSync(path, lines.join('\n'))
}

function indicatorText(name, id) {
  return `// @TODO Say in one sentence what this indicator asks.
import type { Indicator } from './indicator-definition.ts'
import { meanOfRows } from './indicator-definition.ts'

export const ${id}: Indicator = {
  id: '${name}',
  name: { zh: '', en: '' },
  dimension: 'engagement', // engagement · mastery · application · satisfaction
  kinds: ['session.attended'], // kinds of evidence/observation-kinds.ts that the formula reads
  source: { zh: '', en: '' },
  cycle: 'weekly', // daily · weekly · module · stage · fortnightly · monthly
  unit: 'percent', // percent · points · of5 · hours · times
  line: null, // the value that is told when crossed
  better: 'up',
  says: { zh: '', en: '' },
  minutes: { learner: 0, manager: 0 },
  least: null, // the smallest group shown, when learners speak about others
  formula: meanOfRows('session.attended'),
  examples: [
    { given: { seen: { 'session.attended': [[100, 0]] } }, gives: { value: 50, n: 1 }, because: '' },
    { given: { seen: {} }, gives: null, because: '' },
  ],
}
`
}

function sourceText(name, id) {
  return `// @TODO Say in one sentence what this source brings in, and from which system.
import type { FactsOrProblems, SheetSource, TakenRow } from '../../source-definition.ts'
import { day, employeeNo, exampleOf, module, note, personName } from '../common-fields.ts'

/** One row of the sheet: the facts it becomes, or what is wrong with it. */
function become(row: TakenRow): FactsOrProblems {
  const value = row.number('value')
  if (value === null) return { problems: [{ column: row.columnOf('value'), code: 'required-empty', params: {} }] }
  return {
    facts: [{
      what: 'seen', employeeNo: row.id('employee-no')!, kind: 'test.score', key: \`\${row.day('day')}\`, day: row.day('day')!,
      module: row.text('module'), activity: null, value: value.number, outOf: null, note: row.text('note'),
    }],
  }
}

export const ${id}: SheetSource = {
  key: '${name}',
  takes: 'sheet',
  words: { name: { zh: '', en: '' }, about: { zh: '', en: '' } },
  needsRun: true,
  fields: [
    employeeNo, personName,
    { key: 'value', words: { zh: '', en: '' }, kind: 'number', required: true, guesses: [] },
    day, module, note,
  ],
  examples: { ...exampleOf.who, ...exampleOf.seen, value: [86, 72] },
  become,
}
`
}

// Writes docs/indicators.md from the catalogue: node checks/indicators-doc.ts. A test compares the two.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from '../src/track/catalogue.ts'
import type { Indicator } from '../src/track/indicators/indicator-definition.ts'
import { words } from '../src/track/words.ts'

const units: Record<Indicator['unit'], string> = {
  percent: '%',
  points: '分 points (of 100)',
  of5: '1–5',
  hours: '小时/周 hours a week',
  times: '次/周 times a week',
}

function section(dimension: Indicator['dimension']): string {
  const name = words[`dimension.${dimension}`]
  return [`## ${name.zh} ${name.en}`, '', ...catalogue.filter((one) => one.dimension === dimension).map(entry)].join(
    '\n',
  )
}

function entry(one: Indicator): string {
  const cycle = words[`cycle.${one.cycle}`]
  const line = one.line === null ? '–' : `${one.better === 'up' ? '≥' : '≤'} ${one.line}`
  const examples = one.examples.map(
    ({ gives, because }) => `| ${gives === null ? '*null*' : gives.value} | ${gives?.n ?? '–'} | ${because} |`,
  )
  return [
    `### ${one.name.zh} ${one.name.en}`,
    '',
    `\`${one.id}\` · ${one.kinds.map((kind) => `\`${kind}\``).join(', ')} · ${units[one.unit]}`,
    '',
    `${one.says.zh}`,
    '',
    `${one.says.en}`,
    '',
    `来源 source: ${one.source.zh} (${one.source.en}) · 周期 cycle: ${cycle.zh} (${cycle.en}) · 标准线 line: ${line}${one.least === null ? '' : ` · 不足 ${one.least} 人不显示 (kept back below ${one.least} people)`}`,
    '',
    '| gives | n | because |',
    '|---|---|---|',
    ...examples,
    '',
  ].join('\n')
}

/** The page as it should be. */
export function indicatorsDoc(): string {
  const dimensions = [...new Set(catalogue.map(({ dimension }) => dimension))]
  return `<!-- Written by node checks/indicators-doc.ts from src/track/catalogue.ts; not by hand. -->
# Indicators 指标

Every indicator there is, with its formula, and worked examples that the tests compute. *null* says "cannot be said"; it is never zero.
Line and cycle are the shipped ones; a run's [tracking plan](stages/track.md) may have others.

${dimensions.map(section).join('\n')}`
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, '..', 'docs', 'indicators.md'), indicatorsDoc())

// Which part of a report a paragraph of a Word document belongs to: by its headings, however they are numbered or bracketed.
import type { ReportEntry } from '../contract.ts'

export const reportParts = ['background', 'did', 'result', 'reflection'] as const
type Part = (typeof reportParts)[number]

const names: Record<Part, string> = {
  background: '背景|背景说明|情境|场景|任务背景|background|situation|context',
  did: '做法|我的做法|行动|过程|实施过程|具体做法|what i did|what was done|approach|actions?',
  result: '结果|成果|效果|成效|results?|outcomes?',
  reflection: '反思|总结|体会|反思与改进|收获与反思|心得|reflections?|lessons(?: learned)?',
}
const numbering =
  /^(?:第?[一二三四五六七八九十\d]{1,3}(?:[、.．)）]|部分|\s)|[(（][一二三四五六七八九十\d]{1,3}[)）])\s*/
const patterns = reportParts.map((part) => ({
  part,
  alone: new RegExp(`^(?:${names[part]})$`, 'i'),
  before: new RegExp(`^(?:${names[part]})\\s*[:：]\\s*`, 'i'),
}))

/** The part a line opens, and what else the line says; null when it opens none. */
function opened(line: string): { part: Part; rest: string } | null {
  const bare = line.normalize('NFKC').replace(numbering, '').trim()
  const unwrapped = bare
    .replace(/^[【[「<(]\s*/, '')
    .replace(/\s*[】\]」>)]?\s*:?$/, '')
    .trim()
  for (const { part, alone, before } of patterns) {
    if (alone.test(unwrapped)) return { part, rest: '' }
    const named = before.exec(bare)
    if (named) return { part, rest: bare.slice(named[0].length) }
  }
  return null
}

/** `other`: what stood before the first part, or under a heading that is none of ours; shown, so that nothing is lost. */
export interface ReadReport {
  parts: ReportEntry
  missing: Part[]
  other: string[]
}

/** Sorts the paragraphs of a document into the parts of a report. */
export function parseWordReport(paragraphs: readonly { text: string; heading: boolean }[]): ReadReport {
  const found: Record<Part, string[]> = { background: [], did: [], result: [], reflection: [] }
  const other: string[] = []
  let at: Part | null = null
  for (const { text, heading } of paragraphs) {
    const next = opened(text)
    if (next) {
      at = next.part
      if (next.rest) found[at].push(next.rest)
    } else if (heading) {
      at = null
      other.push(text)
    } else (at ? found[at] : other).push(text)
  }
  const parts = Object.fromEntries(reportParts.map((part) => [part, found[part].join('\n')])) as ReportEntry
  return { parts, missing: reportParts.filter((part) => parts[part] === ''), other }
}

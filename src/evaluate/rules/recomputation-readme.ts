// What lies in the package and how to use it, in both languages.
import type { Report } from '../contract.ts'
import type { Lang, Say } from './report-summary-text.ts'
import { summaryLines, headlineText } from './report-summary-text.ts'

const about = {
  zh: [
    '这个文件夹可以让任何人重新算出报告里的每一个数字，不需要我们的软件。',
    '做法：安装 R（https://www.r-project.org，不需要任何扩展包），在这个文件夹里运行  Rscript recompute.R',
    '它会逐行打印：指标、数字、它自己算出的值、报告里的值、是否相同；全部相同时最后一行是 ALL THE SAME。',
    '比较到九位有效数字；按班组的走势（series）比较到五位，因为它的似然函数在最高处很平。',
    'data.csv 是原始行（人员与班组是代号，没有姓名）；units.csv 是谁受训、在哪个班组、何时开班；kpis.csv 是指标与方法；settings.csv 是时间段；expected.csv 是报告里的数字；plan.json 是冻结的计划；snapshot.json 与 result.json 是系统里保存的原样；SHA256SUMS.txt 是指纹。',
  ],
  en: [
    'With this folder anybody computes every number of the report again, without our software.',
    'How: install R (https://www.r-project.org; no package is needed) and run  Rscript recompute.R  in this folder.',
    'It prints, line by line: figure, number, what it found, what the report says, and whether they are the same; when all are, the last line is ALL THE SAME.',
    'Nine digits are compared; five for series of teams, whose likelihood is flat at its top.',
    'data.csv: the rows (people and teams are codes, no names). units.csv: who was trained, in which team, from when. kpis.csv: figures and methods. settings.csv: the windows. expected.csv: the numbers of the report. plan.json: the frozen plan. snapshot.json and result.json: as the product keeps them. SHA256SUMS.txt: hashes.',
  ],
} as const

function half(report: Report, t: Say, lang: Lang): string[] {
  const lines = summaryLines(report, report.causes, t).flatMap((l) => [
    `${l.title}:`,
    ...l.said.map((s) => `  ${s.text}`),
  ])
  return [
    headlineText(report, t, lang),
    '',
    ...lines,
    '',
    t('paper.ids', { report: report.id, data: report.dataHash, plan: report.planHash, at: report.computedAt }),
    '',
    ...about[lang],
  ]
}

/** The text beside the files: the card with what cannot be concluded, and how to compute it again. */
export function readMe(report: Report, sayIn: (lang: Lang) => Say): string {
  return [...half(report, sayIn('zh'), 'zh'), '', '----', '', ...half(report, sayIn('en'), 'en'), ''].join('\n')
}

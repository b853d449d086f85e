// A report is taken along: as slides, PDF, workbook, or with everything needed to compute it again. Each time is noted.
import { readFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { organisation, organisationZone, personsById } from '../people/public.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import type { ReportDocument } from '../platform/files/report-document.ts'
import { writePdf } from '../platform/files/report-pdf.ts'
import { writeSlides } from '../platform/files/report-slides.ts'
import { writePaperWorkbook } from '../platform/files/report-workbook.ts'
import { writeZip } from '../platform/files/zip-write.ts'
import type { FileAnswer } from '../platform/http/register-endpoint.ts'
import { say } from '../platform/localised-text/contract.ts'
import type { Lang, Text } from '../platform/localised-text/contract.ts'
import type { ExportForm, Report } from './contract.ts'
import { runById } from '../programme/public.ts'
import { mayPlan } from './permissions.ts'
import { recomputationPackage } from './rules/recomputation-package.ts'
import { reportInLanguage } from './rules/report-in-language.ts'
import { buildReportDocument } from './rules/build-report-document.ts'
import { readMe } from './rules/recomputation-readme.ts'
import type { Say } from './rules/report-summary-text.ts'
import { reportById } from './store/report.ts'
import { viewReport } from './read/report/view-report.ts'
import { words } from './words.ts'

const known = words as Record<string, Text>
const sayIn =
  (lang: Lang): Say =>
  (code, params = {}) =>
    known[code] ? say(known[code], lang, params) : code
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

/** The files of the package with their hashes and the script, from the report's own rows. */
async function packageFor(db: OpenDatabase, scope: Scope, report: Report, now: Date): Promise<Buffer> {
  const product = systemScope(scope.person)
  const kept = (await db.read(product, (reading) => reportById(reading, product, report.id)))!
  const script = await readFile(new URL('./rules/recompute.R', import.meta.url), 'utf8')
  const { plan, planHash, frozenAt } = kept.snapshot
  const files = [
    { name: 'README.txt', content: readMe(report, sayIn) },
    ...recomputationPackage(kept.snapshot, kept.result),
    {
      name: 'plan.json',
      content: JSON.stringify(
        {
          plan,
          planHash,
          frozenAt,
          otherCauses: report.causes.map((c) => ({ text: c.text, happenedOn: c.happenedOn, side: c.side })),
        },
        null,
        1,
      ),
    },
    { name: 'snapshot.json', content: JSON.stringify(kept.snapshot) },
    { name: 'result.json', content: JSON.stringify(kept.result, null, 1) },
    { name: 'recompute.R', content: script },
  ]
  const hashes = [
    `${kept.data_hash}  the content of snapshot.json with sorted keys (the report's data hash)`,
    `${planHash}  the frozen plan`,
    ...files.map((f) => `${sha256(f.content)}  ${f.name}`),
  ]
  return writeZip([...files, { name: 'SHA256SUMS.txt', content: `${hashes.join('\n')}\n` }], now)
}

/** Pictures and numbers of a report on a paper with the name of who takes it. */
async function paperFor(db: OpenDatabase, scope: Scope, report: Report, lang: Lang): Promise<ReportDocument> {
  const product = systemScope(scope.person)
  const { own, company, zone, run } = await db.read(product, async (reading) => ({
    own: scope.person === null ? null : ((await personsById(reading, product, [scope.person]))[0] ?? null),
    company: await organisation(reading, product),
    zone: await organisationZone(reading, product),
    run: await runById(reading, product, report.run),
  }))
  const cases = (report.cases ?? []).map((c) => ({
    best: c.best,
    change: c.change,
    task: c.task,
    did: c.did,
    result: c.result,
  }))
  return buildReportDocument(reportInLanguage(report, lang), {
    t: sayIn(lang),
    lang,
    zone,
    of: { company: company?.name ?? '', programme: run?.programme ?? '', run: run?.name ?? '' },
    cases,
    by: { name: own?.name ?? '', no: own?.employeeNo ?? '' },
  })
}

/** One file of a report this person may read; the package is for those who plan the evaluation. */
export async function exportReport(
  db: OpenDatabase,
  scope: Scope,
  ask: { report: string; form: ExportForm; lang: Lang },
  now: Date,
): Promise<FileAnswer | { refused: string }> {
  const report = await viewReport(db, scope, ask.report)
  if (!report) return { refused: 'not-found' }
  if (ask.form === 'zip' && !mayPlan(scope, report.run)) return { refused: 'not-yours' }
  const content = await contentOf(db, scope, { ...ask, report }, now)
  await db.write(scope, (tx) =>
    writeAuditLog(tx, scope, 'evaluate.exported', report.run, {
      report: report.id,
      form: ask.form,
      data: report.dataHash,
    }),
  )
  return { name: `${sayIn(ask.lang)('paper.file', { report: report.id })}.${ask.form}`, content }
}

async function contentOf(
  db: OpenDatabase,
  scope: Scope,
  { report, form, lang }: { report: Report; form: ExportForm; lang: Lang },
  now: Date,
): Promise<Buffer> {
  if (form === 'zip') return packageFor(db, scope, report, now)
  const paper = await paperFor(db, scope, report, lang)
  if (form === 'pdf') return writePdf(paper)
  return form === 'pptx' ? writeSlides(paper) : writePaperWorkbook(paper, sayIn(lang)('paper.period'))
}

// The report out to Word and in from Word; what comes in goes into the form, to be looked at before it is handed in.
import { readFile } from 'node:fs/promises'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../platform/db/database.ts'
import { spoolToDisk } from '../platform/files/store.ts'
import { readDocx } from '../platform/files/docx-read.ts'
import { writeDocx } from '../platform/files/docx-write.ts'
import type { WordPart } from '../platform/files/docx-write.ts'
import type { SentFile } from '../platform/http/upload.ts'
import type { Lang } from '../platform/localised-text/contract.ts'
import { say } from '../platform/localised-text/contract.ts'
import { organisationToday, personsById } from '../people/public.ts'
import type { ReadReport, Submission } from './contract.ts'
import { viewSubmission } from './read/submission.ts'
import { parseWordReport, reportParts } from './rules/parse-word-report.ts'
import type { SubmissionKey } from './store/submission.ts'
import { assignmentOf } from './store/submission.ts'
import { words } from './words.ts'

interface Wanted {
  piece: SubmissionKey
  lang: Lang
  now: Date
}

/** The work as the person asking may see it: task, evidence, report (or its parts to be filled in), result and directions. */
export async function exportToWord(
  reading: Reading,
  scope: Scope,
  { piece, lang, now }: Wanted,
): Promise<{ name: string; content: Buffer } | { refused: string }> {
  const work = await viewSubmission(reading, scope, piece, now)
  if (!work) return { refused: 'not-found' }
  const [by] = scope.person ? await personsById(reading, scope, [scope.person]) : []
  const title = say(words['word.title'], lang, { name: work.person.name, task: work.task.title })
  const day = await organisationToday(reading, scope, now)
  const foot = say(words['word.foot'], lang, { by: by ? `${by.name} ${by.employeeNo ?? ''}`.trim() : '', day })
  return { name: `${title}.docx`, content: await writeDocx({ title, parts: partsOf(work, lang), foot }) }
}

function partsOf(work: Submission, lang: Lang): WordPart[] {
  const t = (key: keyof typeof words, params = {}) => say(words[key], lang, params)
  const { agreement } = work
  return [
    { text: `${work.task.scene}${work.task.action}`, muted: true },
    ...(work.lines.length > 0
      ? [
          { heading: t('lines.title') },
          {
            header: [
              t('lines.day'),
              t('lines.subject'),
              t('lines.technique'),
              t('lines.reaction'),
              t('lines.nextStep'),
            ],
            rows: work.lines.map((l) => [l.onDay, l.subject, l.technique, l.reaction, l.nextStep]),
          },
        ]
      : []),
    ...reportParts.flatMap((part) => [
      { heading: t(`report.${part}`) },
      { text: work.report?.[part] ?? t('word.fill-in'), muted: !work.report },
    ]),
    ...(agreement
      ? [
          { heading: t('review.final') },
          {
            header: [t('review.rubric'), t('review.final')],
            rows: work.task.rubric.map((line, i) => [line, `${agreement.scores[i]} / 5`]),
          },
          { text: agreement.line },
        ]
      : []),
    ...(work.directions.length > 0
      ? [{ heading: t('direction.title') }, ...work.directions.map((d) => ({ text: `${d.text}（${d.by}）` }))]
      : []),
  ]
}

type ImportedReport = ReadReport | { refused: string; params?: Record<string, number> }

/** What the first document of an upload says, part by part, for the learner's form. Nothing of it is kept here. */
export async function importFromWord(
  db: OpenDatabase,
  scope: Scope,
  piece: SubmissionKey,
  parts: AsyncIterable<SentFile>,
): Promise<ImportedReport> {
  for await (const part of parts) {
    if ('value' in part) continue
    const file = await spoolToDisk(part.stream)
    return readReport(db, scope, piece, file.path).finally(() => file.done())
  }
  return { refused: 'no-document' }
}

async function readReport(db: OpenDatabase, scope: Scope, piece: SubmissionKey, path: string): Promise<ImportedReport> {
  if (scope.person !== piece.person) return { refused: 'not-yours' }
  if (!(await db.read(scope, (reading) => assignmentOf(reading, scope, piece)))) return { refused: 'not-found' }
  const read = await readDocx(await readFile(path))
  return 'refused' in read ? read : parseWordReport(read.paragraphs.filter((p) => !hints.has(p.text)))
}

/** Our own words in a form that was not filled in are no report. */
const hints = new Set<string>([words['word.fill-in'].zh, words['word.fill-in'].en])

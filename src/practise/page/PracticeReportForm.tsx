// The practice report: background, what was done, result, reflection; by hand or from Word, version by version; a draft survives a weak network.
import {
  buildUrl,
  Button,
  DraftStatus,
  Form,
  TextAreaField,
  Panel,
  useDateText,
  useDraft,
  useLang,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import type { ReportEntry, ReportVersion, Submission } from '../contract.ts'
import { mostInPart, putReport, reportInWord } from '../contract.ts'
import { reportParts as parts } from '../rules/parse-word-report.ts'
import { words } from '../words.ts'
import { enoughLogged, missingReport } from './missing-report.ts'
import { CopiedPassagesHint } from './CopiedPassagesHint.tsx'
import { WordImport } from './WordImport.tsx'
import type { Place } from './PracticeContactLog.tsx'

export function PracticeReportForm({ w, place }: { w: Submission; place: Place }) {
  const t = useWords(words)
  const date = useDateText()
  const { lang } = useLang()
  const [again, writeAgain] = useState(false)
  const mayWrite = w.isLearner && !w.closed && enoughLogged(w) && !w.given.trainer && !w.given.superior
  const writing = mayWrite && (w.report === null || again)
  const acts = (w.report !== null || mayWrite) && (
    <>
      {mayWrite && w.report && !again && <Button onClick={() => writeAgain(true)}>{t('report.again')}</Button>}
      <Button kind="quiet" href={buildUrl(reportInWord.path, { ...place }, { lang })}>
        {t(w.report ? 'report.word' : 'report.word-form')}
      </Button>
    </>
  )
  return (
    <Panel
      title={t('report.title')}
      padded
      aside={w.report && `${t('report.version', { version: w.report.version })} · ${date(w.report.at, 'moment')}`}
      acts={acts}
    >
      {w.report && w.mine.length > 0 && <CopiedPassagesHint place={place} />}
      {writing && <Writing w={w} place={place} onSent={() => writeAgain(false)} />}
      {!writing &&
        (w.report === null ? (
          <p className="muted">{t(missingReport(w), { target: w.task.target, unit: w.task.unit })}</p>
        ) : (
          <Version report={w.report} />
        ))}
      {w.earlier.length > 0 && (
        <details style={{ marginTop: 8 }}>
          <summary className="small">{t('report.earlier', { n: w.earlier.length })}</summary>
          {w.earlier.map((v) => (
            <section key={v.version} style={{ marginTop: 12 }}>
              <h3 style={{ margin: 0 }}>
                {t('report.version', { version: v.version })} <span className="small">{date(v.at, 'moment')}</span>
              </h3>
              <Version report={v} />
            </section>
          ))}
        </details>
      )}
    </Panel>
  )
}

function Version({ report }: { report: ReportVersion }) {
  const t = useWords(words)
  return (
    <>
      {parts.map((part) => (
        <section key={part} style={{ marginBottom: 12 }}>
          <h3 className="small" style={{ margin: 0, fontWeight: 500 }}>
            {t(`report.${part}`)}
          </h3>
          <p style={{ whiteSpace: 'pre-wrap' }}>{report[part]}</p>
        </section>
      ))}
    </>
  )
}

function Writing({ w, place, onSent }: { w: Submission; place: Place; onSent: () => void }) {
  const t = useWords(words)
  const start = (): ReportEntry =>
    w.report
      ? { background: w.report.background, did: w.report.did, result: w.report.result, reflection: w.report.reflection }
      : { background: '', did: '', result: '', reflection: '' }
  const draft = useDraft<ReportEntry>(`practise.report.${place.task}.${w.report?.version ?? 0}`, start)
  const send = useApiMutation(putReport, {
    then: () => {
      draft.done()
      onSent()
    },
  })
  const tooLong = (part: (typeof parts)[number]) => draft.value[part].trim().length > mostInPart
  return (
    <>
      <WordImport
        place={place}
        onRead={(read) =>
          draft.change((d) => Object.fromEntries(parts.map((part) => [part, read[part] || d[part]])) as ReportEntry)
        }
      />
      <Form
        send={t('report.send')}
        busy={send.isPending}
        error={send.error}
        held={parts.some((p) => !draft.value[p].trim() || tooLong(p))}
        aside={<DraftStatus draft={draft} />}
        onSend={() => send.mutate({ params: place, body: draft.value })}
      >
        {parts.map((part) => (
          <TextAreaField
            key={part}
            label={t(`report.${part}`)}
            value={draft.value[part]}
            most={mostInPart}
            rows={3}
            onChange={(v) => draft.change((d) => ({ ...d, [part]: v }))}
            wrong={
              tooLong(part)
                ? t('report.too-long', { part: t(`report.${part}`), n: draft.value[part].length, most: mostInPart })
                : undefined
            }
          />
        ))}
      </Form>
    </>
  )
}

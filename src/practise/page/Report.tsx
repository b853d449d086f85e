// The practice report: background, what was done, result, reflection; a draft survives a weak network.
import { Button, DraftLine, Form, LongText, Sheet, useDateText, useDraft, useTell, useWords } from '../../ui/public.ts'
import { useState } from 'react'
import type { ReportEntry, Work } from '../contract.ts'
import { putReport } from '../contract.ts'
import { words } from '../words.ts'
import type { Place } from './Lines.tsx'

const parts = ['background', 'did', 'result', 'reflection'] as const

export function Report({ w, place }: { w: Work; place: Place }) {
  const t = useWords(words)
  const date = useDateText()
  const [again, writeAgain] = useState(false)
  const mayWrite = w.isLearner && w.lines.length >= w.task.target && !w.given.trainer && !w.given.superior
  const writing = mayWrite && (w.report === null || again)
  return (
    <Sheet title={t('report.title')} padded aside={w.report && `${t('report.version', { version: w.report.version })} · ${date(w.report.at, 'moment')}`} acts={mayWrite && w.report && !again && <Button onClick={() => writeAgain(true)}>{t('report.again')}</Button>}>
      {writing && <Writing w={w} place={place} onSent={() => writeAgain(false)} />}
      {!writing && (w.report === null ? <p className="muted">{t('report.none', { target: w.task.target, unit: w.task.unit })}</p> : parts.map((part) => (
        <section key={part} style={{ marginBottom: 12 }}><h3 className="small" style={{ margin: 0, fontWeight: 500 }}>{t(`report.${part}`)}</h3><p style={{ whiteSpace: 'pre-wrap' }}>{w.report![part]}</p></section>
      )))}
    </Sheet>
  )
}

function Writing({ w, place, onSent }: { w: Work; place: Place; onSent: () => void }) {
  const t = useWords(words)
  const start = (): ReportEntry => (w.report ? { background: w.report.background, did: w.report.did, result: w.report.result, reflection: w.report.reflection } : { background: '', did: '', result: '', reflection: '' })
  const draft = useDraft<ReportEntry>(`practise.report.${place.task}.${w.report?.version ?? 0}`, start)
  const send = useTell(putReport, { then: () => { draft.done(); onSent() } })
  return (
    <Form send={t('report.send')} busy={send.isPending} error={send.error} held={parts.some((p) => !draft.value[p].trim())} aside={<DraftLine draft={draft} />} onSend={() => send.mutate({ params: place, body: draft.value })}>
      {parts.map((part) => <LongText key={part} label={t(`report.${part}`)} value={draft.value[part]} most={4000} rows={3} onChange={(v) => draft.change((d) => ({ ...d, [part]: v }))} />)}
    </Form>
  )
}

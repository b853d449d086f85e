// A report written in Word goes into the form: what was found, what was not, and what belongs nowhere.
import { buildUrl, Button, FileField, Form, Modal, Callout, upload, useLang, useWords } from '../../ui/public.ts'
import { useState } from 'react'
import type { ReadReport, ReportEntry } from '../contract.ts'
import { mostWordBytes, readReportFromWord } from '../contract.ts'
import { words } from '../words.ts'
import type { Place } from './PracticeContactLog.tsx'

export function WordImport({ place, onRead }: { place: Place; onRead: (read: ReportEntry) => void }) {
  const t = useWords(words)
  const { lang } = useLang()
  const [open, setOpen] = useState(false)
  const [read, setRead] = useState<{ file: string; report: ReadReport } | null>(null)
  const taken = (file: string, report: ReadReport) => {
    setOpen(false)
    setRead({ file, report })
    onRead(report.parts)
  }
  return (
    <div style={{ marginBottom: 12 }}>
      <Button onClick={() => setOpen(true)}>{t('report.from-word')}</Button>
      <Modal open={open} onClose={() => setOpen(false)} title={t('report.from-word')}>
        {open && <Reading place={place} onRead={taken} />}
      </Modal>
      {read && (
        <Callout kind={read.report.missing.length > 0 ? 'watch' : 'accent'}>
          {t('report.read', { file: read.file })}{' '}
          {read.report.missing.length > 0 &&
            t('report.read-missing', {
              parts: read.report.missing.map((p) => t(`report.${p}`)).join(lang === 'zh' ? '、' : ', '),
            })}
          {read.report.other.length > 0 && (
            <details>
              <summary>{t('report.read-other')}</summary>
              <p style={{ whiteSpace: 'pre-wrap' }}>{read.report.other.join('\n')}</p>
            </details>
          )}
        </Callout>
      )}
    </div>
  )
}

function Reading({ place, onRead }: { place: Place; onRead: (file: string, report: ReadReport) => void }) {
  const t = useWords(words)
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const send = async () => {
    const form = new FormData()
    form.append('file', file!)
    setBusy(true)
    setError(null)
    try {
      onRead(file!.name, (await upload(buildUrl(readReportFromWord.path, { ...place }), form)) as ReadReport)
    } catch (problem) {
      setError(problem as Error)
      setBusy(false)
    }
  }
  return (
    <Form send={t('report.from-word-go')} busy={busy} error={error} held={!file} onSend={() => void send()}>
      <FileField
        label={t('report.from-word')}
        value={file}
        onChange={setFile}
        kinds={['.docx']}
        mostBytes={mostWordBytes}
        help={t('report.from-word-help')}
      />
      <Callout>{t('report.from-word-nothing')}</Callout>
    </Form>
  )
}

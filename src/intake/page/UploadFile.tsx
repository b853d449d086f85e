// A sheet on its way in: which kind, which run, which file.
import { useState } from 'react'
import { listRuns } from '../../programme/contract.ts'
import {
  Button,
  FileField,
  Form,
  Modal,
  newId,
  Callout,
  ComboboxField,
  SelectField,
  upload,
  useApiQuery,
  useSay,
  useWords,
} from '../../ui/public.ts'
import type { SourceBrief } from '../sheet-parsing/contract.ts'
import { listSources, mostBytes, receiveFile } from '../contract.ts'
import { words } from '../words.ts'

interface Sending {
  id: string
  source: string
  run: string
  file: File
}

async function send({ id, source, run, file }: Sending): Promise<void> {
  const form = new FormData()
  form.append('id', id)
  form.append('source', source)
  form.append('run', run)
  form.append('file', file)
  await upload(receiveFile.path, form)
}

/** The button and its question; with `fixed` the source and run are known: the mended file of an import, or what `label` says. */
export function UploadFile({
  onSent,
  fixed,
  kind = 'main',
  label,
}: {
  onSent: (id: string) => void
  fixed?: { source: string; run: string | null }
  kind?: 'main' | 'plain'
  label?: string
}) {
  const t = useWords(words)
  const [id, open] = useState<string | null>(null)
  return (
    <>
      <Button kind={kind} onClick={() => open(newId())}>
        {label ?? (fixed ? t('act.mended') : t('send.button'))}
      </Button>
      <Modal open={id !== null} onClose={() => open(null)} title={label ?? (fixed ? t('act.mended') : t('send.title'))}>
        {id !== null && (
          <SendForm
            id={id}
            fixed={fixed}
            onSent={(sent) => {
              open(null)
              onSent(sent)
            }}
          />
        )}
      </Modal>
    </>
  )
}

function SendForm({
  id,
  fixed,
  onSent,
}: {
  id: string
  fixed?: { source: string; run: string | null }
  onSent: (id: string) => void
}) {
  const t = useWords(words)
  const say = useSay()
  const sources = useApiQuery(listSources, {}).data?.sources.filter((s) => s.takes === 'sheet') ?? []
  const runs = useApiQuery(listRuns, {}).data?.runs ?? []
  const [source, setSource] = useState<string | null>(fixed?.source ?? null)
  const [run, setRun] = useState<string | null>(fixed?.run ?? null)
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const chosen: SourceBrief | undefined = sources.find((s) => s.key === source)
  const needsRun = chosen?.needsRun ?? false
  const go = async () => {
    setBusy(true)
    setError(null)
    try {
      await send({ id, source: source!, run: needsRun ? run! : '', file: file! })
      onSent(id)
    } catch (problem) {
      setError(problem as Error)
      setBusy(false)
    }
  }
  return (
    <Form
      send={t('send.go')}
      busy={busy}
      error={error}
      held={!chosen || !file || (needsRun && !run)}
      onSend={() => void go()}
    >
      {!fixed && (
        <SelectField
          label={t('send.source')}
          value={source}
          onChange={setSource}
          help={chosen && say(chosen.about)}
          options={sources.map((s) => ({ value: s.key, label: say(s.name) }))}
        />
      )}
      {!fixed && needsRun && (
        <ComboboxField
          label={t('send.run')}
          value={run}
          onChange={setRun}
          options={runs.map((r) => ({ value: r.id, label: `${r.programme} ${r.name}` }))}
        />
      )}
      <FileField
        label={t('send.file')}
        value={file}
        onChange={setFile}
        kinds={['.xlsx', '.csv', '.txt']}
        mostBytes={mostBytes}
        help={t('send.file-help')}
      />
      <Callout>{t('send.nothing-written')}</Callout>
    </Form>
  )
}

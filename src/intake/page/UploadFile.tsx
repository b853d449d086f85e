// A sheet on its way in: which kind, which run, which file. Where kind and run are known, choosing the file is all.
import { useState, type ReactNode } from 'react'
import {
  Button,
  Callout,
  ComboboxField,
  FileField,
  Form,
  Modal,
  newId,
  SelectField,
  upload,
  useApiQuery,
  useSay,
  useWords,
} from '../../ui/public.ts'
import type { SourceBrief } from '../sheet-parsing/contract.ts'
import { listSources, mostBytes, receiveFile } from '../contract.ts'
import { words } from '../words.ts'
import { TemplateLinks } from './TemplateLinks.tsx'

interface Sending {
  id: string
  source: string
  run: string
  file: File
}

/** Sends a file on its way in; answers when it is there. */
export async function sendSheet({ id, source, run, file }: Sending): Promise<void> {
  const form = new FormData()
  form.append('id', id)
  form.append('source', source)
  form.append('run', run)
  form.append('file', file)
  await upload(receiveFile.path, form)
}

interface SheetKnown {
  source: string
  run: string | null
}

interface UploadProps {
  onSent: (id: string) => void
  /** Source and run are known: the mended file of an import, or what `label` says. */
  fixed?: SheetKnown
  /** What an address asks for: the form is open with it, and both can be changed. */
  asked?: SheetKnown | null
  kind?: 'main' | 'plain'
  label?: string
  /** The form is open at once, as an address asks for it. */
  opened?: boolean
  /** The way to a first training, for who may make one. */
  createTraining?: ReactNode
}

/** The button and its question. */
export function UploadFile({ onSent, fixed, asked, kind = 'main', label, opened, createTraining }: UploadProps) {
  const t = useWords(words)
  const [id, open] = useState<string | null>(() => (asked || opened ? newId() : null))
  const title = label ?? (fixed ? t('act.mended') : t('send.title'))
  return (
    <>
      <Button kind={kind} onClick={() => open(newId())}>
        {label ?? (fixed ? t('act.mended') : t('send.button'))}
      </Button>
      <Modal open={id !== null} onClose={() => open(null)} title={title}>
        {id !== null && (
          <SendForm
            id={id}
            fixed={fixed}
            asked={asked ?? null}
            createTraining={createTraining}
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

interface SendProps {
  id: string
  fixed: SheetKnown | undefined
  asked: SheetKnown | null
  createTraining: ReactNode
  onSent: (id: string) => void
}

function useSending({ id, onSent }: Pick<SendProps, 'id' | 'onSent'>) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const go = async (given: Omit<Sending, 'id'>) => {
    setBusy(true)
    setError(null)
    try {
      await sendSheet({ id, ...given })
      onSent(id)
    } catch (problem) {
      setError(problem as Error)
      setBusy(false)
    }
  }
  return { busy, error, go }
}

function SendForm({ id, fixed, asked, createTraining, onSent }: SendProps) {
  const t = useWords(words)
  const listed = useApiQuery(listSources, {}).data
  const known = fixed ?? asked
  const [source, setSource] = useState<string | null>(known?.source ?? null)
  const [run, setRun] = useState<string | null>(known?.run ?? null)
  const [file, setFile] = useState<File | null>(null)
  const { busy, error, go } = useSending({ id, onSent })
  const chosen = listed?.sources.find((s) => s.key === source)
  const runs = listed?.mayBringIn.runs ?? []
  const needsRun = chosen?.needsRun ?? false
  const of = run ?? (runs.length === 1 ? runs[0]!.id : null)
  const ready = chosen !== undefined && (!needsRun || of !== null)
  const submit = (chosenFile: File) => void go({ source: source!, run: needsRun ? of! : '', file: chosenFile })
  const take = (chosenFile: File | null) => {
    setFile(chosenFile)
    if (known && ready && chosenFile) submit(chosenFile)
  }
  const noRun = needsRun && !fixed && listed !== undefined && runs.length === 0
  return (
    <Form send={t('send.go')} busy={busy} error={error} held={!ready || !file} onSend={() => submit(file!)}>
      {!fixed && listed && (
        <WhichSheet
          sources={listed.sources}
          mayBringIn={listed.mayBringIn}
          value={{ source, run: of }}
          onSource={setSource}
          onRun={setRun}
        />
      )}
      {noRun ? (
        <Callout kind="watch">
          {t(createTraining ? 'send.no-run' : 'send.no-run-wait')} {createTraining}
        </Callout>
      ) : (
        <>
          <FileField
            label={t('send.file')}
            value={file}
            onChange={take}
            kinds={['.xlsx', '.csv', '.txt']}
            mostBytes={mostBytes}
            help={t('send.file-help')}
          />
          {chosen && <TemplateLinks source={chosen} run={needsRun ? of : null} />}
          <Callout>{t(known && ready ? 'send.at-once' : 'send.nothing-written')}</Callout>
        </>
      )}
    </Form>
  )
}

interface WhichProps {
  sources: SourceBrief[]
  mayBringIn: { organisation: boolean; runs: { id: string; name: string }[] }
  value: { source: string | null; run: string | null }
  onSource: (source: string) => void
  onRun: (run: string | null) => void
}

/** Only kinds and runs that the reader may bring in. */
function WhichSheet({ sources, mayBringIn, value, onSource, onRun }: WhichProps) {
  const t = useWords(words)
  const say = useSay()
  const own = sources.filter((s) => s.takes === 'sheet' && (s.needsRun || mayBringIn.organisation))
  const chosen = own.find((s) => s.key === value.source)
  return (
    <>
      <SelectField
        label={t('send.source')}
        value={value.source}
        onChange={onSource}
        help={chosen && say(chosen.about)}
        options={own.map((s) => ({ value: s.key, label: say(s.name) }))}
      />
      {chosen?.needsRun && mayBringIn.runs.length > 0 && (
        <ComboboxField
          label={t('send.run')}
          value={value.run}
          onChange={onRun}
          options={mayBringIn.runs.map((r) => ({ value: r.id, label: r.name }))}
        />
      )}
    </>
  )
}

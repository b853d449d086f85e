// One import: what it would become, what is wrong, and the next act; afterwards what it brought, and the way back.
import { useEffect } from 'react'
import {
  buildUrl,
  QueryBoundary,
  Button,
  Columns,
  ConfirmButton,
  Callout,
  Page,
  ProgressBar,
  Stack,
  useApiQuery,
  useDateText,
  useErrorToast,
  useLang,
  useInvalidateQueries,
  useSay,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import type { Preview } from '../sheet-parsing/contract.ts'
import { bringIn, importProgress, originalFile, previewImport, rejectedWorkbook, undoImport } from '../contract.ts'
import { words } from '../words.ts'
import { PreviewRows } from './PreviewRows.tsx'
import { MappingEditor } from './MappingEditor.tsx'
import { RowProblems } from './RowProblems.tsx'
import { UploadFile } from './UploadFile.tsx'
import { DiscardFile } from './WaitingFiles.tsx'

type Say = ReturnType<typeof useWords<typeof words>>
interface Bringing {
  isPending: boolean
  mutate(given: { params: { import: string } }, then: { onError(problem: Error): void }): void
}

function answer(p: Preview, t: Say, names: string): string {
  const { state, recorded, corrected, known, rejected, undoneRows, done, total } = p.import
  if (state === 'under-way')
    return t('preview.under-way', { done: done.toLocaleString(), total: total.toLocaleString() })
  if (state === 'discarded') return t('preview.discarded')
  if (state === 'undone') return t('preview.undone', { rows: (undoneRows ?? 0).toLocaleString() })
  if (state === 'brought-in')
    return t(rejected > 0 ? 'preview.brought-in-rest' : 'preview.brought-in', {
      recorded: recorded.toLocaleString(),
      corrected: corrected.toLocaleString(),
      known: known.toLocaleString(),
      rejected: rejected.toLocaleString(),
    })
  if (p.contents === 'sender-only') return t('preview.sender-only', { by: p.import.by ?? t('operator') })
  if (state === 'cut-off' || state === 'failed') return t('preview.cut-off')
  if (p.missing.length > 0) return t('preview.missing', { fields: names })
  if (p.counts.good === 0) return t('preview.nothing')
  return p.counts.rejected === 0
    ? t('preview.all-good', { good: p.counts.good.toLocaleString() })
    : t('preview.some', { good: p.counts.good.toLocaleString(), rejected: p.counts.rejected.toLocaleString() })
}

export function ImportPage({
  id,
  crumb,
  onOpen,
  next,
}: {
  id: string
  crumb: React.ReactNode
  onOpen: (id: string) => void
  /** What is to be done next, once it is in. */
  next?: React.ReactNode
}) {
  const preview = useApiQuery(previewImport, { params: { import: id } }, { keepLast: true })
  return (
    <QueryBoundary of={preview} lines={8}>
      {(p) => <Import p={p} crumb={crumb} onOpen={onOpen} next={next} />}
    </QueryBoundary>
  )
}

interface ImportProps {
  p: Preview
  crumb: React.ReactNode
  onOpen: (id: string) => void
  next?: React.ReactNode
}

function Import({ p, crumb, onOpen, next }: ImportProps) {
  const t = useWords(words)
  const say = useSay()
  const { lang } = useLang()
  const date = useDateText()
  const bring = useApiMutation(bringIn)
  const names = p.missing
    .map((key) => say(p.fields.find((f) => f.key === key)!.words))
    .join(lang === 'zh' ? '、' : ', ')
  const open = p.contents === 'shown'
  const leftOut = p.columns.filter((c) => c.filled && c.field === null)
  const columnName = (c: Preview['columns'][number]) =>
    c.header ? (lang === 'zh' ? `「${c.header}」` : `“${c.header}”`) : c.letter
  const rests =
    p.import.state === 'discarded'
      ? ''
      : t(open ? 'preview.rests' : p.contents === 'gone' ? 'preview.rests-rows' : 'preview.rests-sent', {
          source: say(p.import.sourceName),
          run: p.import.runName ? ` · ${p.import.runName}` : '',
          rows: p.counts.rows.toLocaleString(),
          header: p.mapping.headerRow,
          encoding: p.import.encoding ? `${p.import.encoding} · ` : '',
        })
  return (
    <Page
      crumb={
        <>
          {crumb} / {p.import.fileName}
        </>
      }
      fresh={`${p.import.by ?? t('operator')} · ${date(p.import.at, 'moment')}`}
      title={answer(p, t, names)}
      rests={rests}
      acts={<Acts p={p} open={open} bring={bring} onOpen={onOpen} />}
    >
      {p.import.state === 'brought-in' && next}
      {(p.import.state === 'under-way' || bring.isPending) && <Underway p={p} />}
      {p.sealed && <Callout>{t('sealed.note')}</Callout>}
      {open && p.sameAs && <Callout kind="watch">{t('preview.same-as', { at: date(p.sameAs, 'moment') })}</Callout>}
      {open && p.people && p.missing.length === 0 && (
        <Callout>
          {t('preview.people', {
            entered: p.people.entered.toLocaleString(),
            changed: p.people.changed.toLocaleString(),
            same: p.people.same.toLocaleString(),
          })}
        </Callout>
      )}
      {open && leftOut.length > 0 && (
        <Callout>
          {t('preview.left-out', { columns: leftOut.map((c) => columnName(c)).join(lang === 'zh' ? '、' : ', ') })}
        </Callout>
      )}
      {p.import.corrected > 0 && (
        <Callout>{t(p.people ? 'preview.people-changed' : 'preview.corrected', { n: p.import.corrected })}</Callout>
      )}
      {open ? (
        <Columns>
          {p.missing.length > 0 && <MappingEditor key={JSON.stringify(p.mapping)} p={p} />}
          <Stack>
            {p.counts.rejected > 0 && p.missing.length === 0 && <RowProblems p={p} />}
            <PreviewRows p={p} />
          </Stack>
          {p.missing.length === 0 && <MappingEditor key={JSON.stringify(p.mapping)} p={p} />}
        </Columns>
      ) : (
        <Stack>
          {p.import.rejected > 0 && p.import.state === 'brought-in' && p.counts.rejected > 0 && <RowProblems p={p} />}
          {p.import.state === 'brought-in' && <p className="muted">{t('preview.gone')}</p>}
        </Stack>
      )}
    </Page>
  )
}

/** How far it is, asked every second; at the end the page is asked anew. */
function Underway({ p }: { p: Preview }) {
  const t = useWords(words)
  const refresh = useInvalidateQueries()
  const now = useApiQuery(importProgress, { params: { import: p.import.id } }, { everySeconds: 1 }).data ?? p.import
  const over = p.import.state === 'under-way' && now.state !== 'under-way'
  useEffect(() => {
    if (over) void refresh(previewImport)
  }, [over, refresh])
  return (
    <ProgressBar done={now.done} of={now.total || null}>
      {t('preview.under-way', {
        done: now.done.toLocaleString(),
        total: (now.total || p.counts.becomes).toLocaleString(),
      })}
    </ProgressBar>
  )
}

function Acts({
  p,
  open,
  bring,
  onOpen,
}: {
  p: Preview
  open: boolean
  bring: Bringing
  onOpen: (id: string) => void
}) {
  const t = useWords(words)
  const failed = useErrorToast()
  const undo = useApiMutation(undoImport)
  const given = { params: { import: p.import.id } }
  const rejected = open ? p.counts.rejected : p.import.rejected
  return (
    <>
      {open && p.missing.length === 0 && p.counts.good > 0 && (
        <Button kind="main" busy={bring.isPending} onClick={() => bring.mutate(given, { onError: failed })}>
          {p.import.state === 'received' ? t('act.bring-in', { good: p.counts.good.toLocaleString() }) : t('act.again')}
        </Button>
      )}
      {!p.sealed && p.import.mine && rejected > 0 && p.missing.length === 0 && p.import.state !== 'undone' && (
        <Button href={buildUrl(rejectedWorkbook.path, given.params)}>
          {t('act.workbook', { n: rejected.toLocaleString() })}
        </Button>
      )}
      {rejected > 0 && p.import.mine && p.import.state === 'brought-in' && (
        <UploadFile kind="plain" fixed={{ source: p.import.source, run: p.import.run }} onSent={onOpen} />
      )}
      {p.import.discardable && <DiscardFile file={p.import} />}
      {!p.sealed && open && (
        <Button kind="quiet" href={buildUrl(originalFile.path, given.params)}>
          {t('act.original')}
        </Button>
      )}
      {p.import.undoable && (
        <ConfirmButton
          kind="quiet"
          danger
          button={t('act.undo')}
          title={`${t('act.undo')}？`}
          yes={t('act.undo-yes')}
          onYes={() => undo.mutateAsync(given).catch(failed)}
        >
          <p>{t(p.sealed ? 'sealed.undo-why' : 'act.undo-why', { n: p.import.recorded.toLocaleString() })}</p>
        </ConfirmButton>
      )}
    </>
  )
}

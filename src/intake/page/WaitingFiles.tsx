// Files that were sent and not brought in: who sent them and when, each to be seen or thrown away, one's own all at once.
import {
  Button,
  Chip,
  ConfirmButton,
  DataTable,
  Panel,
  useApiMutation,
  useDateText,
  useErrorToast,
  useSay,
  useToast,
  useWords,
} from '../../ui/public.ts'
import type { ImportBrief } from '../sheet-parsing/contract.ts'
import { discardOwnUploads, discardUpload } from '../contract.ts'
import { words } from '../words.ts'

/** `mine`: how many of the reader's own wait, listed or not. */
export function WaitingFiles({ imports, mine }: { imports: ImportBrief[]; mine: number }) {
  const t = useWords(words)
  const say = useSay()
  const date = useDateText()
  const who = (i: ImportBrief) => `${i.by ?? t('operator')} · ${date(i.at, 'moment')}`
  return (
    <Panel
      title={t('waiting.title')}
      aside={t('waiting.aside')}
      acts={mine > 1 && <DiscardMine n={mine} />}
      id="waiting"
    >
      <DataTable<ImportBrief>
        caption={t('waiting.title')}
        rows={imports}
        keyOf={(i) => i.id}
        columns={[
          {
            key: 'file',
            title: t('list.file'),
            show: (i) => (
              <>
                {i.fileName} {i.state !== 'received' && <Chip colour="bad">{t(`state.${i.state}`)}</Chip>}
              </>
            ),
            text: (i) => i.fileName,
            sort: (i) => i.fileName,
          },
          {
            key: 'source',
            title: t('list.source'),
            muted: true,
            show: (i) => [say(i.sourceName), i.runName].filter(Boolean).join(' · '),
            text: (i) => say(i.sourceName),
          },
          { key: 'by', title: t('list.by'), muted: true, show: who, text: who, sort: (i) => i.at },
          {
            key: 'acts',
            title: t('waiting.what'),
            text: false,
            show: (i) => (
              <span className="acts">
                <Button
                  href={`/sources/${i.id}`}
                  label={`${t(i.mine ? 'waiting.open' : 'waiting.look')} ${i.fileName}`}
                >
                  {t(i.mine ? 'waiting.open' : 'waiting.look')}
                </Button>
                {i.discardable && <DiscardFile file={i} />}
              </span>
            ),
          },
        ]}
      />
    </Panel>
  )
}

/** Throws one file away, after a question. */
export function DiscardFile({ file, onDone }: { file: ImportBrief; onDone?: () => void }) {
  const t = useWords(words)
  const toast = useToast()
  const failed = useErrorToast()
  const send = useApiMutation(discardUpload, {
    then: () => {
      toast(t('discard.done', { file: file.fileName }))
      onDone?.()
    },
  })
  return (
    <ConfirmButton
      kind="quiet"
      danger
      button={t('discard.act')}
      title={t('discard.sure', { file: file.fileName })}
      yes={t('discard.yes')}
      onYes={() => send.mutateAsync({ params: { import: file.id } }).catch(failed)}
    >
      <p>{t('discard.what')}</p>
    </ConfirmButton>
  )
}

function DiscardMine({ n }: { n: number }) {
  const t = useWords(words)
  const toast = useToast()
  const failed = useErrorToast()
  const send = useApiMutation(discardOwnUploads, {
    then: ({ discarded }) => toast(t('waiting.mine-done', { n: discarded })),
  })
  return (
    <ConfirmButton
      danger
      button={t('waiting.mine', { n })}
      title={t('waiting.mine-sure', { n })}
      yes={t('discard.yes')}
      onYes={() => send.mutateAsync({}).catch(failed)}
    >
      <p>{t('discard.what')}</p>
    </ConfirmButton>
  )
}

// Folders whose files come in by themselves: what came, what is missing, and the door for another.
import { useState } from 'react'
import { listRuns } from '../../programme/contract.ts'
import {
  QueryBoundary,
  Button,
  Chip,
  ConfirmButton,
  DataTable,
  Form,
  Modal,
  newId,
  Callout,
  ComboboxField,
  SelectField,
  Panel,
  TextField,
  useApiQuery,
  useDateText,
  useSay,
  useApiMutation,
  useWords,
  usePunctuation,
} from '../../ui/public.ts'
import type { WatchedBrief } from '../contract.ts'
import { giveUpFolder, listSources, listWatched, watchFolder } from '../contract.ts'
import { words } from '../words.ts'

const cadences = ['daily', 'weekly', 'monthly'] as const

export function WatchedFolders() {
  const t = useWords(words)
  const watched = useApiQuery(listWatched, {}, { everySeconds: 20 })
  return (
    <QueryBoundary of={watched} lines={2}>
      {({ folders, root, mayWatch }) => (
        <Panel
          id="watched"
          title={t('watch.title')}
          aside={t('watch.aside')}
          acts={mayWatch && <AddFolder root={root} />}
        >
          <Folders folders={folders} mayWatch={mayWatch} />
        </Panel>
      )}
    </QueryBoundary>
  )
}

function Folders({ folders, mayWatch }: { folders: WatchedBrief[]; mayWatch: boolean }) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const say = useSay()
  const date = useDateText()
  const giveUp = useApiMutation(giveUpFolder)
  const stop = (w: WatchedBrief) => (
    <ConfirmButton
      kind="quiet"
      button={t('watch.stop')}
      title={t('watch.stop')}
      yes={t('watch.stop')}
      danger
      onYes={() => giveUp.mutateAsync({ params: { watched: w.id } })}
    >
      {t('watch.stop-sure', { folder: w.folder })}
    </ConfirmButton>
  )
  return (
    <DataTable<WatchedBrief>
      caption={t('watch.title')}
      rows={folders}
      keyOf={(w) => w.id}
      empty={t('watch.none')}
      columns={[
        {
          key: 'folder',
          title: t('watch.folder'),
          show: (w) => (
            <>
              <b>{w.folder}</b>
              <div className="small">
                {say(w.sourceName)}
                {w.runName && ` · ${w.runName}`} · {t(`watch.every.${w.every}`)}
              </div>
            </>
          ),
          text: (w) => w.folder,
        },
        {
          key: 'state',
          title: t('watch.state'),
          show: (w) =>
            w.trouble ? (
              <>
                <Chip colour={w.trouble.what === 'refused' ? 'watch' : 'bad'}>
                  {t(`watch.trouble.${w.trouble.what}`)}
                </Chip>
                <div className="small">{say(w.trouble.sentence)}</div>
              </>
            ) : (
              <Chip colour="good">{t('watch.good')}</Chip>
            ),
          text: (w) => (w.trouble ? say(w.trouble.sentence) : t('watch.good')),
        },
        {
          key: 'last',
          title: t('watch.last'),
          show: (w) => <Files files={w.files} />,
          text: (w) => punctuation.list(w.files.map((f) => f.name)),
        },
        {
          key: 'next',
          title: t('watch.next'),
          muted: true,
          show: (w) => date(w.expectedBy, 'date'),
          text: (w) => w.expectedBy,
        },
        ...(mayWatch ? [{ key: 'act', title: '', text: false as const, show: stop }] : []),
      ]}
    />
  )
}

function Files({ files }: { files: WatchedBrief['files'] }) {
  const t = useWords(words)
  const say = useSay()
  const date = useDateText()
  if (files.length === 0) return <span className="muted">{t('watch.nothing-yet')}</span>
  const said = (f: WatchedBrief['files'][number]) =>
    t(f.how === 'brought-in' && (f.rejected ?? 0) > 0 ? 'watch.how.mend' : `watch.how.${f.how}`, {
      file: f.name,
      recorded: f.recorded ?? 0,
      rejected: f.rejected ?? 0,
    })
  return (
    <>
      {files.slice(0, 3).map((f) => (
        <div key={f.id}>
          {f.import ? <a href={`/sources/${f.import}`}>{said(f)}</a> : said(f)}{' '}
          <span className="small">
            {date(f.at, 'moment')}
            {f.why && ` · ${say(f.why)}`}
          </span>
        </div>
      ))}
    </>
  )
}

function AddFolder({ root }: { root: string | null }) {
  const t = useWords(words)
  const [id, open] = useState<string | null>(null)
  return (
    <>
      <Button onClick={() => open(newId())}>{t('watch.add')}</Button>
      <Modal open={id !== null} onClose={() => open(null)} title={t('watch.add')}>
        {root === null ? (
          <Callout>{t('watch.no-root')}</Callout>
        ) : (
          id !== null && <AddForm id={id} root={root} onDone={() => open(null)} />
        )}
      </Modal>
    </>
  )
}

function AddForm({ id, root, onDone }: { id: string; root: string; onDone: () => void }) {
  const t = useWords(words)
  const say = useSay()
  const sources = useApiQuery(listSources, {}).data?.sources.filter((s) => s.takes === 'sheet') ?? []
  const runs = useApiQuery(listRuns, {}).data?.runs ?? []
  const [folder, setFolder] = useState('')
  const [source, setSource] = useState<string | null>(null)
  const [run, setRun] = useState<string | null>(null)
  const [every, setEvery] = useState<(typeof cadences)[number]>('weekly')
  const needsRun = sources.find((s) => s.key === source)?.needsRun ?? false
  const watch = useApiMutation(watchFolder, { then: onDone })
  return (
    <Form
      send={t('watch.go')}
      busy={watch.isPending}
      error={watch.error}
      held={!folder.trim() || !source || (needsRun && !run)}
      onSend={() =>
        watch.mutate({ body: { id, folder: folder.trim(), source: source!, run: needsRun ? run : null, every } })
      }
    >
      <TextField
        label={t('watch.folder')}
        value={folder}
        onChange={setFolder}
        most={200}
        help={t('watch.folder-help', { root })}
      />
      <SelectField
        label={t('watch.source')}
        value={source}
        onChange={setSource}
        options={sources.map((s) => ({ value: s.key, label: say(s.name) }))}
      />
      {needsRun && (
        <ComboboxField
          label={t('watch.run')}
          value={run}
          onChange={setRun}
          options={runs.map((r) => ({ value: r.id, label: `${r.programme} ${r.name}` }))}
        />
      )}
      <SelectField
        label={t('watch.every')}
        value={every}
        onChange={setEvery}
        options={cadences.map((value) => ({ value, label: t(`watch.every.${value}`) }))}
      />
      <Callout>
        {t('watch.mapping')} {t('watch.where')}
      </Callout>
    </Form>
  )
}

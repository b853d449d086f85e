// Where the data comes from: every import with its state, and the door for the next sheet.
import type { ReactNode } from 'react'
import {
  QueryBoundary,
  Button,
  Chip,
  EmptyState,
  DataTable,
  Page,
  Panel,
  Stack,
  useApiQuery,
  useDateText,
  useSay,
  useWords,
} from '../../ui/public.ts'
import type { Colour } from '../../ui/public.ts'
import type { ImportBrief } from '../sheet-parsing/contract.ts'
import type { WatchedBrief } from '../contract.ts'
import { getXapi } from '../sources/xapi/contract.ts'
import { listImports, listWatched } from '../contract.ts'
import { words } from '../words.ts'
import { UploadFile } from './UploadFile.tsx'
import { WaitingFiles } from './WaitingFiles.tsx'
import { WatchedFolders } from './WatchedFolders.tsx'

export const stateColour: Record<ImportBrief['state'], Colour | 'accent'> = {
  received: 'watch',
  'under-way': 'accent',
  'brought-in': 'good',
  'cut-off': 'bad',
  failed: 'bad',
  undone: 'none',
  discarded: 'none',
}

const unfinished = (i: ImportBrief) => ['received', 'cut-off', 'failed'].includes(i.state)

/** A folder that fell silent, or a file that did not go in, is said before anything else. */
function answer(imports: ImportBrief[], troubled: string[], t: ReturnType<typeof useWords<typeof words>>): string {
  if (troubled.length > 0) return t('list.watch-trouble', { n: troubled.length, first: troubled[0]! })
  const waiting = imports.filter((i) => i.state === 'received').length
  const last = imports.find((i) => i.state === 'brought-in')
  if (imports.every((i) => i.state === 'discarded')) return t('list.none')
  if (waiting > 0) return t(waiting === 1 ? 'list.waiting-1' : 'list.waiting', { n: waiting })
  if (!last) return t('list.none-counts')
  return last.rejected > 0 ? t('list.rejected', { n: last.rejected }) : t('list.well')
}

/** The way to the statements that wait, with how many. */
function XapiWay() {
  const t = useWords(words)
  const waiting = useApiQuery(getXapi, {}, { everySeconds: 30 }).data?.waiting
  const n = waiting ? waiting.person + waiting.run + waiting.seat : 0
  return (
    <Button href="/sources/xapi">{n > 0 ? t('xapi.way-waiting', { n: n.toLocaleString() }) : t('xapi.way')}</Button>
  )
}

export interface SheetAsked {
  source: string
  run: string | null
}

interface DataSourcesProps {
  onOpen: (id: string) => void
  settles: boolean
  /** The sheet that an address asks for: its form is open. */
  asked?: SheetAsked | null
  /** The way to a first training, for who may make one. */
  createTraining?: ReactNode
}

export function DataSourcesPage({ onOpen, settles, asked, createTraining }: DataSourcesProps) {
  const t = useWords(words)
  const say = useSay()
  const imports = useApiQuery(listImports, {}, { everySeconds: 20 })
  const folders: WatchedBrief[] = useApiQuery(listWatched, {}, { everySeconds: 20 }).data?.folders ?? []
  const troubled = folders.flatMap((w) => (w.trouble ? [say(w.trouble.sentence)] : []))
  return (
    <QueryBoundary of={imports}>
      {({ imports: all, mayBringIn, waitingOfMine }) => (
        <Page
          crumb={t('crumb')}
          title={answer(all, troubled, t)}
          rests={mayBringIn && t('list.rests')}
          acts={
            mayBringIn && (
              <>
                <UploadFile onSent={onOpen} asked={asked} createTraining={createTraining} />
                {settles && <XapiWay />}
              </>
            )
          }
        >
          <Stack>
            {all.some((i) => unfinished(i)) && (
              <WaitingFiles imports={all.filter((i) => unfinished(i))} mine={waitingOfMine} />
            )}
            {all.length === 0 ? (
              <EmptyState>{t(mayBringIn ? 'list.empty' : 'list.empty-wait')}</EmptyState>
            ) : (
              <Panel title={t('list.title')} aside={t('list.aside')}>
                <Imports imports={all} onOpen={onOpen} />
              </Panel>
            )}
            {mayBringIn && <WatchedFolders />}
          </Stack>
        </Page>
      )}
    </QueryBoundary>
  )
}

function Imports({ imports, onOpen }: { imports: ImportBrief[]; onOpen: (id: string) => void }) {
  const t = useWords(words)
  const say = useSay()
  const date = useDateText()
  const figure = (i: ImportBrief, n: number) =>
    i.state === 'brought-in' || i.state === 'undone' ? n.toLocaleString() : ''
  return (
    <DataTable<ImportBrief>
      caption={t('list.title')}
      rows={imports}
      keyOf={(i) => i.id}
      onOpen={(i) => onOpen(i.id)}
      columns={[
        { key: 'file', title: t('list.file'), show: (i) => i.fileName, sort: (i) => i.fileName },
        {
          key: 'state',
          title: t('list.state'),
          show: (i) => <Chip colour={stateColour[i.state]}>{t(`state.${i.state}`)}</Chip>,
          text: (i) => t(`state.${i.state}`),
        },
        {
          key: 'source',
          title: t('list.source'),
          muted: true,
          show: (i) => say(i.sourceName),
          sort: (i) => say(i.sourceName),
        },
        { key: 'run', title: t('list.run'), muted: true, show: (i) => i.runName ?? '', sort: (i) => i.runName },
        {
          key: 'recorded',
          title: t('list.recorded'),
          figure: true,
          show: (i) => figure(i, i.recorded),
          sort: (i) => i.recorded,
        },
        {
          key: 'corrected',
          title: t('list.corrected'),
          figure: true,
          wideOnly: true,
          show: (i) => figure(i, i.corrected),
          sort: (i) => i.corrected,
        },
        {
          key: 'known',
          title: t('list.known'),
          figure: true,
          wideOnly: true,
          show: (i) => figure(i, i.known),
          sort: (i) => i.known,
        },
        {
          key: 'rejected',
          title: t('list.rejected-n'),
          figure: true,
          show: (i) => (i.rejected > 0 ? <b className="watch">{i.rejected.toLocaleString()}</b> : figure(i, 0)),
          sort: (i) => i.rejected,
          text: (i) => i.rejected,
        },
        {
          key: 'by',
          title: t('list.by'),
          muted: true,
          show: (i) => `${i.by ?? t('operator')} · ${date(i.at, 'moment')}`,
          sort: (i) => i.at,
        },
      ]}
    />
  )
}

// The quarantine: what was refused, by sender and reason; one is opened and mended, several are sent again or dismissed.
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { z } from 'zod'
import {
  buildUrl,
  QueryBoundary,
  Button,
  Chip,
  RadioField,
  DataTable,
  Page,
  Pager,
  ComboboxField,
  Panel,
  useApiQuery,
  useDateText,
  useSay,
  useWords,
} from '../../ui/public.ts'
import type { RefusalBrief } from '../contract.ts'
import { retentionDays, listRefusals, pageOfRefusals, quarantineFile, shelves } from '../contract.ts'
import { words } from '../words.ts'
import { QuarantineBulkActions } from './QuarantineBulkActions.tsx'

type Answer = z.infer<typeof listRefusals.answer>
interface Filter {
  shelf: (typeof shelves)[number]
  credential: string
  code: string
  page: number
}

export function QuarantinePage({
  credential,
  crumb,
  onOpen,
}: {
  credential: string | null
  crumb: ReactNode
  onOpen: (id: string) => void
}) {
  const t = useWords(words)
  const [filter, setFilter] = useState<Filter>({
    shelf: credential ? 'all' : 'waiting',
    credential: credential ?? '',
    code: '',
    page: 1,
  })
  const [picked, setPicked] = useState<string[]>([])
  const query = {
    shelf: filter.shelf,
    ...(filter.credential ? { credential: filter.credential } : {}),
    ...(filter.code ? { code: filter.code } : {}),
  }
  const asked = useApiQuery(
    listRefusals,
    { query: { ...query, page: filter.page } },
    { everySeconds: 30, keepLast: true },
  )
  const change = (next: Partial<Filter>) => {
    setPicked([])
    setFilter((old) => ({ ...old, page: 1, ...next }))
  }
  return (
    <QueryBoundary of={asked}>
      {(answer) => (
        <Page
          crumb={crumb}
          title={answer.waiting === 0 ? t('q.title.none') : t('q.title', { n: answer.waiting })}
          rests={t('q.rests', retentionDays)}
          acts={
            answer.total > 0 && (
              <Button href={buildUrl(quarantineFile.path, {}, picked.length > 0 ? { refusal: picked } : query)}>
                {t('download')}
              </Button>
            )
          }
        >
          <Panel>
            <div className="padded">
              <Filters answer={answer} filter={filter} change={change} />
            </div>
            <QuarantineBulkActions
              refusals={answer.refusals.filter((r) => r.hasBody && !r.mended)}
              picked={picked}
              setPicked={setPicked}
            />
            <Refusals refusals={answer.refusals} picked={picked} setPicked={setPicked} onOpen={onOpen} />
            {answer.total > pageOfRefusals && (
              <div className="padded">
                <Pager
                  page={filter.page}
                  pageSize={pageOfRefusals}
                  total={answer.total}
                  onPage={(page) => change({ page })}
                />
              </div>
            )}
          </Panel>
        </Page>
      )}
    </QueryBoundary>
  )
}

function Filters({
  answer,
  filter,
  change,
}: {
  answer: Answer
  filter: Filter
  change: (next: Partial<Filter>) => void
}) {
  const t = useWords(words)
  const say = useSay()
  const senders = answer.senders.flatMap((s) =>
    s.credential ? [{ value: s.credential, label: `${s.name} (${s.n})` }] : [],
  )
  const reasons = answer.reasons.map((r) => ({ value: r.code, label: `${say(r.why)} (${r.n})` }))
  const kept = (options: { value: string; label: string }[], value: string) => [
    ...options,
    ...(value && !options.some((o) => o.value === value) ? [{ value, label: value }] : []),
  ]
  return (
    <div className="stack">
      <RadioField
        label={t('shelf')}
        buttons
        value={filter.shelf}
        onChange={(shelf) => change({ shelf, code: '' })}
        options={shelves.map((s) => ({ value: s, label: t(`shelf.${s}`) }))}
      />
      <div className="cols even">
        <div>
          <ComboboxField
            label={t('sender')}
            value={filter.credential}
            onChange={(credential) => change({ credential })}
            none={{ value: '', label: t('sender.all') }}
            options={kept(senders, filter.credential)}
          />
        </div>
        <div>
          <ComboboxField
            label={t('reason')}
            value={filter.code}
            onChange={(code) => change({ code })}
            none={{ value: '', label: t('reason.all') }}
            options={kept(reasons, filter.code)}
          />
        </div>
      </div>
    </div>
  )
}

function Refusals({
  refusals,
  picked,
  setPicked,
  onOpen,
}: {
  refusals: RefusalBrief[]
  picked: string[]
  setPicked: (ids: string[]) => void
  onOpen: (id: string) => void
}) {
  const t = useWords(words)
  const say = useSay()
  const date = useDateText()
  const name = (r: RefusalBrief) => r.sender ?? t('sender.unknown')
  const toggle = (id: string) => setPicked(picked.includes(id) ? picked.filter((p) => p !== id) : [...picked, id])
  const box = (r: RefusalBrief) =>
    r.hasBody && !r.mended ? (
      <input
        type="checkbox"
        className="pick"
        checked={picked.includes(r.id)}
        onChange={() => toggle(r.id)}
        aria-label={t('pick.one', { sender: name(r), why: say(r.why) })}
      />
    ) : null
  const became = (r: RefusalBrief) =>
    r.mended
      ? t('became.mended', { n: r.mended.statements })
      : r.dismissed
        ? t('became.dismissed', { because: r.dismissed.because })
        : r.hasBody
          ? t('became.waiting')
          : t('became.no-body')
  return (
    <DataTable<RefusalBrief>
      caption={t('quarantine')}
      rows={refusals}
      keyOf={(r) => r.id}
      onOpen={(r) => onOpen(r.id)}
      picked={(r) => picked.includes(r.id)}
      empty={t('q.empty')}
      columns={[
        { key: 'why', title: t('reason'), show: (r) => say(r.why), sort: (r) => say(r.why) },
        { key: 'place', title: t('place'), muted: true, show: (r) => <code>{r.place}</code>, text: (r) => r.place },
        { key: 'sender', title: t('sender'), show: name, sort: name },
        { key: 'when', title: t('when'), muted: true, show: (r) => date(r.at, 'moment'), sort: (r) => r.at },
        {
          key: 'became',
          title: t('became'),
          show: (r) => (
            <Chip colour={r.mended ? 'good' : r.dismissed || !r.hasBody ? 'none' : 'watch'}>{became(r)}</Chip>
          ),
          text: became,
        },
        { key: 'pick', title: '', show: box, text: false, width: 40 },
      ]}
    />
  )
}

// Which systems send learning records, how each is doing, and what waits in the quarantine.
import {
  QueryBoundary,
  Button,
  Chip,
  EmptyState,
  DataTable,
  UpdatedAt,
  Callout,
  Page,
  Panel,
  Sparkline,
  Stack,
  useApiQuery,
  useDateText,
  useSay,
  useWords,
} from '../../ui/public.ts'
import type { Column, Colour } from '../../ui/public.ts'
import type { Sender } from '../contract.ts'
import { listSenders } from '../contract.ts'
import { words } from '../words.ts'
import { endpoint } from './SenderSetupSteps.tsx'
import { IssueCredentialButton } from './IssueCredentialButton.tsx'

type Say = ReturnType<typeof useWords<typeof words>>

export const stateColour: Record<Sender['state'], Colour> = {
  well: 'good',
  new: 'none',
  never: 'watch',
  silent: 'bad',
  failing: 'bad',
  revoked: 'none',
}
const loud = (s: Sender) => s.state === 'failing' || s.state === 'silent'

function answer(living: Sender[], of: { waiting: number; mayAdminister: boolean }, t: Say): string {
  if (living.length === 0) return t('title.none')
  const bad = living.filter(loud)
  const sent = living.reduce((sum, s) => sum + s.week.statements, 0)
  const senders = living.filter((s) => s.state === 'well').length
  if (bad.length > 0)
    return t('title.bad', {
      n: bad.length,
      first: bad
        .map((s) => s.name)
        .slice(0, 3)
        .join(t('and')),
    })
  // @NOTE What was refused is sorted out by administrators; to others it is no call.
  if (of.mayAdminister && of.waiting > 0) return t('title.waiting', { senders, n: of.waiting })
  return sent > 0
    ? t('title.well', { senders, n: sent.toLocaleString() })
    : t('title.quiet', { senders: living.length })
}

export function SendersPage({ onOpen }: { onOpen: (id: string) => void }) {
  const t = useWords(words)
  const asked = useApiQuery(listSenders, {}, { everySeconds: 20 })
  return (
    <QueryBoundary of={asked}>
      {({ senders, mayAdminister, at }) => {
        const living = senders.filter((s) => s.state !== 'revoked')
        const ended = senders.filter((s) => s.state === 'revoked')
        const waiting = senders.reduce((sum, s) => sum + s.waiting, 0)
        return (
          <Page
            crumb={t('crumb')}
            fresh={<UpdatedAt at={at} />}
            title={answer(living, { waiting, mayAdminister }, t)}
            rests={t('rests', { endpoint: endpoint() })}
            acts={mayAdminister && <IssueCredentialButton />}
          >
            <Stack>
              {!mayAdminister && <Callout>{t('only-admins')}</Callout>}
              {living.length === 0 ? (
                <Panel>
                  <EmptyState>{t(mayAdminister ? 'senders.empty' : 'senders.empty-wait')}</EmptyState>
                </Panel>
              ) : (
                <Panel title={t('senders')} aside={t('senders.aside')}>
                  <Senders senders={living} caption={t('senders')} onOpen={onOpen} />
                </Panel>
              )}
              {mayAdminister && (
                <Panel
                  title={t('quarantine')}
                  padded
                  aside={waiting > 0 && <Chip colour="watch">{t('quarantine.waiting', { n: waiting })}</Chip>}
                  acts={
                    <Button kind={waiting > 0 ? 'plain' : 'quiet'} href="/records/quarantine">
                      {t('quarantine.open')}
                    </Button>
                  }
                >
                  <p className="muted">
                    {t('quarantine.says')}
                    {waiting === 0 && <> {t('quarantine.well')}</>}
                  </p>
                </Panel>
              )}
              {ended.length > 0 && (
                <Panel title={t('ended')}>
                  <Senders senders={ended} caption={t('ended')} onOpen={onOpen} />
                </Panel>
              )}
            </Stack>
          </Page>
        )
      }}
    </QueryBoundary>
  )
}

function Senders({ senders, caption, onOpen }: { senders: Sender[]; caption: string; onOpen: (id: string) => void }) {
  const t = useWords(words)
  const say = useSay()
  const date = useDateText()
  const heard = (s: Sender, n: number) => (s.lastAt === null ? '' : n.toLocaleString())
  const seen = (s: Sender) =>
    s.state === 'silent'
      ? t('silent-since', { day: date(s.since!, 'date') })
      : s.lastAt === null
        ? s.state === 'never'
          ? t('never-used', { day: date(s.at, 'date') })
          : t('not-yet')
        : date(s.lastAt, 'ago')
  const columns: Column<Sender>[] = [
    { key: 'name', title: t('name'), show: (s) => s.name, sort: (s) => s.name },
    {
      key: 'statements',
      title: t('statements'),
      figure: true,
      show: (s) => heard(s, s.week.statements),
      sort: (s) => (s.lastAt === null ? null : s.week.statements),
    },
    {
      key: 'state',
      title: t('state'),
      show: (s) => <Chip colour={stateColour[s.state]}>{t(`state.${s.state}`)}</Chip>,
      text: (s) => t(`state.${s.state}`),
    },
    { key: 'seen', title: t('last-seen'), muted: true, show: seen, sort: (s) => s.lastAt },
    {
      key: 'road',
      title: t('road'),
      wideOnly: true,
      show: (s) => (
        <Sparkline values={s.days.map((d) => d.statements)} colour={loud(s) ? 'bad' : 'none'} name={s.name} />
      ),
      text: false,
    },
    {
      key: 'refused',
      title: t('refused'),
      figure: true,
      show: (s) =>
        s.week.refused > 0 ? (
          <b className={s.state === 'failing' ? 'bad' : 'watch'}>{s.week.refused.toLocaleString()}</b>
        ) : (
          heard(s, 0)
        ),
      sort: (s) => (s.lastAt === null ? null : s.week.refused),
    },
    {
      key: 'error',
      title: t('last-error'),
      muted: true,
      show: (s) =>
        s.lastRefusal
          ? `${date(s.lastRefusal.at, 'short')} ${say(s.lastRefusal.why)}`
          : s.lastAt === null
            ? ''
            : t('no-error'),
    },
  ]
  return (
    <DataTable<Sender>
      caption={caption}
      rows={senders}
      keyOf={(s) => s.id}
      onOpen={(s) => onOpen(s.id)}
      columns={columns}
    />
  )
}

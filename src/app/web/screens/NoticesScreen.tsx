// What one was told, and for administrators the outgoing channels.
import { useNavigate } from 'react-router'
import type { Notice } from '../../../platform/notify/contract.ts'
import { getNotices, readNotices } from '../../../platform/notify/contract.ts'
import { words } from '../../../platform/notify/words.ts'
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
  useApiMutation,
  useWords,
} from '../../../ui/public.ts'
import { NotificationChannels } from '../cross-stage/NotificationChannels.tsx'
import { useRunSelection } from '../current-run.tsx'
import { useMe } from '../session.tsx'
import { readerOf } from '../viewer-roles.ts'

export default function NoticesScreen() {
  const t = useWords(words)
  const me = useMe()
  const notices = useApiQuery(getNotices, {}, { everySeconds: 30 })
  const read = useApiMutation(readNotices)
  const reader = readerOf({ me, standing: useRunSelection().head?.standing ?? null })
  return (
    <QueryBoundary of={notices}>
      {({ notices, unread }) => (
        <Page
          crumb={t('crumb')}
          title={
            notices.length === 0 ? t('title.none') : unread === 0 ? t('title.read') : t('title.unread', { n: unread })
          }
          rests={t(`rests.${reader}`)}
          acts={
            unread > 0 && (
              <Button
                busy={read.isPending}
                onClick={() =>
                  read.mutate({ body: { notices: notices.filter((n) => n.readAt === null).map((n) => n.id) } })
                }
              >
                {t('list.read-all')}
              </Button>
            )
          }
        >
          <Stack>
            {notices.length === 0 ? (
              <EmptyState>{t(`list.empty.${reader}`)}</EmptyState>
            ) : (
              <Panel title={t('list.title')}>
                <NoticeList notices={notices} onRead={(id) => read.mutate({ body: { notices: [id] } })} />
              </Panel>
            )}
            {me.duties.includes('administrator') && <NotificationChannels />}
          </Stack>
        </Page>
      )}
    </QueryBoundary>
  )
}

function NoticeList({ notices, onRead }: { notices: Notice[]; onRead: (id: string) => void }) {
  const t = useWords(words)
  const say = useSay()
  const date = useDateText()
  const go = useNavigate()
  const open = (n: Notice) => {
    if (n.readAt === null) onRead(n.id)
    void go(n.href)
  }
  return (
    <DataTable<Notice>
      caption={t('list.title')}
      rows={notices}
      keyOf={(n) => n.id}
      onOpen={open}
      columns={[
        {
          key: 'what',
          title: t('list.what'),
          show: (n) => (n.readAt === null ? <b>{say(n.title)}</b> : say(n.title)),
          text: (n) => say(n.title),
        },
        { key: 'body', title: '', muted: true, show: (n) => say(n.body), text: (n) => say(n.body) },
        {
          key: 'at',
          title: t('list.at'),
          muted: true,
          show: (n) => (
            <>
              {date(n.at, 'moment')} {n.readAt === null && <Chip colour="watch">{t('list.new')}</Chip>}
            </>
          ),
          text: (n) => n.at,
        },
      ]}
    />
  )
}

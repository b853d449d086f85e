// One's own account: what one signs in by, where one is signed in, and another password.
import { useState } from 'react'
import {
  Button,
  Form,
  Page,
  Panel,
  QueryBoundary,
  Stack,
  TextField,
  useApiMutation,
  useApiQuery,
  useErrorToast,
  useToast,
  useWords,
} from '../../../ui/public.ts'
import { changePassword } from '../../../platform/auth/contract.ts'
import { deleteMyOtherSessions, deleteMySession, getMyAccount } from '../../accounts/contract.ts'
import type { ListedSession } from '../../accounts/contract.ts'
import { words } from '../words.ts'
import { doorWords } from './door-words.ts'
import { SecondFactorPanel } from './SecondFactorPanel.tsx'
import { SessionList } from './SessionList.tsx'
import './accounts.css'

export function MyAccountPage() {
  const t = useWords(doorWords)
  const asked = useApiQuery(getMyAccount, {}, { everySeconds: 60 })
  return (
    <QueryBoundary of={asked}>
      {({ sessions, names, hasPassword }) => (
        <Page
          crumb={t('mine.crumb')}
          title={sessions.length === 1 ? t('mine.title-1') : t('mine.title', { n: sessions.length })}
          rests={
            hasPassword
              ? t('mine.rests', { names: names.map((n) => t(`mine.kind.${n.kind}`, n)).join(' · ') })
              : t('mine.rests-sample')
          }
        >
          <Stack>
            <Devices sessions={sessions} />
            {hasPassword && (
              <Panel title={t('mine.password')} aside={t('mine.password-help')} padded>
                <Password />
              </Panel>
            )}
            <SecondFactorPanel />
          </Stack>
        </Page>
      )}
    </QueryBoundary>
  )
}

function Devices({ sessions }: { sessions: ListedSession[] }) {
  const t = useWords(doorWords)
  const toast = useToast()
  const failed = useErrorToast()
  const told = { then: () => toast(t('mine.ended')) }
  const end = useApiMutation(deleteMySession, told)
  const others = useApiMutation(deleteMyOtherSessions, told)
  return (
    <Panel
      title={t('mine.sessions')}
      padded
      acts={
        sessions.length > 1 && (
          <Button busy={others.isPending} onClick={() => others.mutate({}, { onError: failed })}>
            {t('mine.end-others')}
          </Button>
        )
      }
    >
      <SessionList
        sessions={sessions}
        act={(s) =>
          !s.here && (
            <Button busy={end.isPending} onClick={() => end.mutate({ params: { session: s.id } }, { onError: failed })}>
              {t('mine.end')}
            </Button>
          )
        }
      />
      {sessions.length > 1 && <p className="small muted">{t('mine.strange')}</p>}
    </Panel>
  )
}

function Password() {
  const t = useWords(words)
  const toast = useToast()
  const [now, setNow] = useState('')
  const [next, setNext] = useState('')
  const change = useApiMutation(changePassword, {
    then: () => {
      toast(t('password-done'))
      setNow('')
      setNext('')
    },
  })
  return (
    <Form
      send={t('save')}
      busy={change.isPending}
      error={change.error}
      held={!now || !next}
      onSend={() => change.mutate({ body: { now, next } })}
    >
      <TextField
        label={t('password-now')}
        kind="password"
        autoComplete="current-password"
        value={now}
        onChange={setNow}
      />
      <TextField
        label={t('password-next')}
        kind="password"
        autoComplete="new-password"
        value={next}
        onChange={setNext}
      />
    </Form>
  )
}

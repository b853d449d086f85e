// What a one-time link opens: nothing has happened yet, no name stands here, and one's own number is the first act.
import { useState, type ReactNode } from 'react'
import { passwordProblem } from '../../../platform/auth/contract.ts'
import { signOut } from '../../../platform/auth/contract.ts'
import {
  Form,
  Panel,
  QueryBoundary,
  TextField,
  TimeZoneProvider,
  useApiMutation,
  useApiQuery,
  useErrorToast,
  useWords,
} from '../../../ui/public.ts'
import { getAccessLink, postConfirmation, postPassword } from '../../accounts/contract.ts'
import type { AccessLinkView } from '../../accounts/contract.ts'
import { words as foundingWords } from '../../founding/words.ts'
import { passwordSentence } from '../password-sentence.ts'
import { doorWords } from './door-words.ts'
import { useUntilText } from './until-text.ts'
import './accounts.css'

export function AccessLinkPage({ token }: { token: string }) {
  const asked = useApiQuery(getAccessLink, { params: { token } })
  const [answer, confirmed] = useState<string | null>(null)
  const [opened] = useState(() => new Date())
  return (
    <QueryBoundary of={asked}>
      {(link) => (
        <TimeZoneProvider zone={link.zone} serverNow={opened.toISOString()} deviceNow={opened.getTime()}>
          {link.state !== 'open' ? (
            <Closed link={link} />
          ) : link.asAnother ? (
            <AsAnother />
          ) : answer === null ? (
            <ItIsMe token={token} link={link} onConfirmed={confirmed} onRefused={asked.refetch} />
          ) : (
            <Choose token={token} link={link} answer={answer} onRefused={asked.refetch} />
          )}
        </TimeZoneProvider>
      )}
    </QueryBoundary>
  )
}

function Sentence({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h1>{title}</h1>
      {children}
    </>
  )
}

type ClosedState = Exclude<AccessLinkView['state'], 'open'>

/** Where a newer link is open, that is the way out, whatever ended this one. */
function whyClosed({ state, newer }: AccessLinkView) {
  const closed = state as ClosedState
  if (closed === 'unknown' || closed === 'used') return closed
  if (newer) return closed === 'replaced' ? 'replaced' : 'newer'
  return closed === 'replaced' ? 'replaced-none' : closed
}

/** Why the link opens nothing, and the way out. */
function Closed({ link }: { link: AccessLinkView }) {
  const t = useWords(doorWords)
  const until = useUntilText()
  return (
    <Sentence title={t(`title.${link.state as ClosedState}`)}>
      <p className="muted door-rests">
        {t(whyClosed(link), { until: link.until ? until(link.until) : '', newer: link.newer ? until(link.newer) : '' })}
      </p>
      <p className="door-act">
        <a className="btn" href="/">
          {t('to-door')}
        </a>
      </p>
    </Sentence>
  )
}

function AsAnother() {
  const t = useWords(doorWords)
  const failed = useErrorToast()
  const leave = useApiMutation(signOut, { then: () => location.reload() })
  return (
    <Sentence title={t('title.another')}>
      <p className="muted door-rests">{t('another')}</p>
      <p className="door-act">
        <button type="button" className="btn" onClick={() => leave.mutate({}, { onError: failed })}>
          {t('sign-out')}
        </button>
      </p>
    </Sentence>
  )
}

interface StepProps {
  token: string
  link: AccessLinkView
  /** The link may have stopped by what was answered: it is looked at anew. */
  onRefused: () => unknown
}

function ItIsMe({ token, link, onConfirmed, onRefused }: StepProps & { onConfirmed: (answer: string) => void }) {
  const t = useWords(doorWords)
  const until = useUntilText()
  const [answer, setAnswer] = useState('')
  const send = useApiMutation(postConfirmation, { then: () => onConfirmed(answer) })
  return (
    <Sentence title={t(`title.${link.kind}`, { company: link.company })}>
      <p className="muted door-rests">{t(link.by === 'number' ? 'nothing' : 'nothing-contact')}</p>
      <section className="door-form">
        <Panel padded>
          <Form
            send={t('me')}
            busy={send.isPending}
            error={send.error}
            held={!answer.trim()}
            onSend={() => send.mutate({ params: { token }, body: { answer } }, { onError: onRefused })}
            aside={link.left < 5 && !send.error && <span className="small">{t('left', { left: link.left })}</span>}
            big
          >
            <TextField
              label={t(link.by)}
              help={t(`${link.by}-help`)}
              value={answer}
              onChange={setAnswer}
              most={200}
              autoComplete="off"
            />
          </Form>
        </Panel>
        {link.until && <p className="small muted">{t('until', { until: until(link.until) })}</p>}
      </section>
    </Sentence>
  )
}

function Choose({ token, link, answer, onRefused }: StepProps & { answer: string }) {
  const t = useWords(doorWords)
  const founding = useWords(foundingWords)
  const [password, setPassword] = useState('')
  const weak = password
    ? passwordProblem(password, { company: link.company, name: '', employeeNo: answer, email: '' })
    : null
  const send = useApiMutation(postPassword, { then: () => location.assign('/') })
  return (
    <Sentence title={t('title.password')}>
      <p className="muted door-rests">{t('password-rests')}</p>
      <section className="door-form">
        <Panel padded>
          <Form
            send={t('enter')}
            busy={send.isPending || send.isSuccess}
            error={send.error}
            held={!password || weak !== null}
            onSend={() => send.mutate({ params: { token }, body: { answer, password } }, { onError: onRefused })}
            big
          >
            <TextField
              label={t('password')}
              help={t('password-help')}
              wrong={weak ? passwordSentence(weak, founding) : undefined}
              kind="password"
              autoComplete="new-password"
              most={200}
              value={password}
              onChange={setPassword}
            />
          </Form>
        </Panel>
      </section>
    </Sentence>
  )
}

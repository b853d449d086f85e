// Whoever has forgotten a password asks for a link; what is said is the same whoever is meant.
import { useState } from 'react'
import {
  Form,
  Panel,
  QueryBoundary,
  TextField,
  newId,
  useApiMutation,
  useApiQuery,
  useWords,
} from '../../../ui/public.ts'
import { getForgotten, postForgotten } from '../../accounts/contract.ts'
import { doorWords } from './door-words.ts'
import './accounts.css'

export function ForgottenPasswordPage() {
  const t = useWords(doorWords)
  const asked = useApiQuery(getForgotten, {})
  return (
    <QueryBoundary of={asked}>
      {({ mail, company }) =>
        mail ? (
          <AskForLink />
        ) : (
          <>
            <h1>{t('forgot.title')}</h1>
            <p className="muted door-rests">{t(company === null ? 'forgot.nobody-founded' : 'forgot.no-mail')}</p>
            <ToDoor />
          </>
        )
      }
    </QueryBoundary>
  )
}

function ToDoor() {
  const t = useWords(doorWords)
  return (
    <p className="door-act">
      <a className="btn" href="/">
        {t('to-door')}
      </a>
    </p>
  )
}

function AskForLink() {
  const t = useWords(doorWords)
  const [id] = useState(newId)
  const [username, setUsername] = useState('')
  const send = useApiMutation(postForgotten)
  if (send.isSuccess)
    return (
      <>
        <h1>{t('forgot.done-title')}</h1>
        <p className="muted door-rests">{t('forgot.done')}</p>
        <ToDoor />
      </>
    )
  return (
    <>
      <h1>{t('forgot.title')}</h1>
      <p className="muted door-rests">{t('forgot.rests')}</p>
      <section className="door-form">
        <Panel padded>
          <Form
            send={t('forgot.go')}
            busy={send.isPending}
            error={send.error}
            held={!username.trim()}
            onSend={() => send.mutate({ body: { id, username } })}
            aside={<a href="/">{t('to-door')}</a>}
          >
            <TextField
              label={t('forgot.name')}
              value={username}
              onChange={setUsername}
              most={200}
              autoComplete="username"
            />
          </Form>
        </Panel>
      </section>
    </>
  )
}

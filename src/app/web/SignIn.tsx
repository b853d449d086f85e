// The door: staff number and password; in the sample company, its people to enter as.
import { useState } from 'react'
import { enter, getCast, signIn, type CastMember, type Me } from '../../platform/auth/contract.ts'
import {
  Form,
  Loading,
  Callout,
  Panel,
  TextField,
  useApiQuery,
  useErrorToast,
  useSay,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import { DisplaySettings } from './DisplaySettings.tsx'
import { ProductName } from './ProductName.tsx'
import { words } from './words.ts'

export function SignIn({ me }: { me: Me }) {
  const t = useWords(words)
  const sample = me.organisation?.sample ?? false
  return (
    <main className="door">
      <div className="door-top">
        <span className="brand">
          <ProductName />
        </span>
        <DisplaySettings />
      </div>
      <h1>{t('in-title')}</h1>
      <p className="muted door-rests">{t('in-rests')}</p>
      {!me.organisation && <Callout kind="watch">{t('in-empty')}</Callout>}
      {sample && <Cast organisation={me.organisation!.name} />}
      {me.organisation && (
        <details className="door-form" open={!sample}>
          <summary>
            {t('in-form')}
            {!sample && ` · ${me.organisation.name}`}
          </summary>
          <Panel padded>
            <Password />
          </Panel>
        </details>
      )}
    </main>
  )
}

function Password() {
  const t = useWords(words)
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const go = useApiMutation(signIn, { then: () => location.reload() })
  return (
    <Form
      send={t('in-form')}
      busy={go.isPending}
      error={go.error}
      held={!username.trim() || !password}
      onSend={() => go.mutate({ body: { username, password } })}
      aside={<span className="small">{t('in-forgot')}</span>}
    >
      <TextField label={t('in-username')} value={username} onChange={setUsername} autoComplete="username" />
      <TextField
        label={t('in-password')}
        kind="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
    </Form>
  )
}

function Cast({ organisation }: { organisation: string }) {
  const t = useWords(words)
  const failed = useErrorToast()
  const cast = useApiQuery(getCast, {})
  const go = useApiMutation(enter, { then: () => location.assign('/') })
  if (cast.isPending) return <Loading />
  if (!cast.data) return null
  return (
    <section aria-labelledby="sample">
      <h2 id="sample">{t('in-sample', { organisation })}</h2>
      <p className="muted door-rests">{t('in-sample-why')}</p>
      <div className="cast">
        {cast.data.cast.map((c) => (
          <CastCard
            key={c.person}
            member={c}
            busy={go.isPending}
            onEnter={() => go.mutate({ body: { person: c.person } }, { onError: failed })}
          />
        ))}
      </div>
    </section>
  )
}

function CastCard({ member, busy, onEnter }: { member: CastMember; busy: boolean; onEnter: () => void }) {
  const t = useWords(words)
  const say = useSay()
  return (
    <button type="button" className="sheet cast-card" onClick={onEnter} disabled={busy}>
      <span className="row">
        <b>{member.name}</b>
        <span className="small">{say(member.role)}</span>
      </span>
      <span className="muted">{say(member.story)}</span>
      <span className="cast-go">{t('in-as')} →</span>
    </button>
  )
}

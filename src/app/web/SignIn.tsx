// The way in: employee number and password; where no company was founded, the sample's people to enter as, or founding one.
import { lazy, Suspense, useState } from 'react'
import { enter, getCast, signIn, type CastMember, type Me } from '../../platform/auth/contract.ts'
import {
  askAhead,
  Form,
  Loading,
  QueryBoundary,
  Panel,
  Refusal,
  TextField,
  useApiQuery,
  useErrorToast,
  useSay,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import { getFounding } from '../founding/contract.ts'
import { DisplaySettings } from './DisplaySettings.tsx'
import { ProductName } from './ProductName.tsx'
import { words } from './words.ts'

const firstPage = () => import('./founding/FirstPage.tsx')
const FirstPage = lazy(firstPage)

const isFounded = ({ organisation }: Me) => organisation !== null && !organisation.sample

/** Only an installation without a company of its own asks which way to go: what that page needs is asked for at once. */
export function askForSignIn(me: Me): void {
  if (isFounded(me)) return
  void askAhead(getFounding, {})
  firstPage().catch(() => {})
}

export function SignIn({ me }: { me: Me }) {
  return (
    <main className="door">
      <div className="door-top">
        <span className="brand">
          <ProductName />
        </span>
        <DisplaySettings />
      </div>
      {isFounded(me) ? (
        <PasswordSignIn organisation={me.organisation!.name} />
      ) : (
        <Choice organisation={me.organisation?.name ?? null} />
      )}
    </main>
  )
}

/** Into a founded company there is no way but a password. */
function PasswordSignIn({ organisation }: { organisation: string }) {
  const t = useWords(words)
  return (
    <>
      <h1>{t('in-title')}</h1>
      <p className="muted door-rests">{t('in-rests')}</p>
      <section className="door-form" aria-labelledby="sign-in">
        <h2 id="sign-in">{`${t('in-form')} · ${organisation}`}</h2>
        <Panel padded>
          <Password />
        </Panel>
      </section>
    </>
  )
}

function Choice({ organisation }: { organisation: string | null }) {
  const founding = useApiQuery(getFounding, {})
  return (
    <QueryBoundary of={founding}>
      {(found) => (
        <Suspense fallback={<Loading />}>
          <FirstPage founding={found} sample={organisation && <Cast organisation={organisation} />} />
        </Suspense>
      )}
    </QueryBoundary>
  )
}

function Password() {
  const t = useWords(words)
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const go = useApiMutation(signIn, { then: () => location.reload() })
  // Once a code was asked for, it stays asked for: a wrong one is typed again, not the password.
  const [second, setSecond] = useState(false)
  const refused = go.error instanceof Refusal ? go.error.code : null
  if (refused === 'second-factor-needed' && !second) setSecond(true)
  return (
    <Form
      send={t('in-form')}
      busy={go.isPending}
      error={refused === 'second-factor-needed' ? null : go.error}
      held={!username.trim() || !password || (second && !code.trim())}
      onSend={() => go.mutate({ body: { username, password, ...(second ? { code } : {}) } })}
      aside={
        <a className="small" href="/forgot">
          {t('in-forgot')}
        </a>
      }
    >
      <TextField label={t('in-username')} value={username} onChange={setUsername} autoComplete="username" />
      <TextField
        label={t('in-password')}
        kind="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      {second && (
        <TextField
          label={t('in-code')}
          help={t('in-code-help')}
          value={code}
          most={40}
          onChange={setCode}
          autoComplete="one-time-code"
        />
      )}
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

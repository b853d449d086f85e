// The second step of one's own sign-in: turned on with an app on the phone, its recovery codes shown once, turned off by a code.
import { useState } from 'react'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  getSecondFactor,
} from '../../../platform/auth/second-factor/contract.ts'
import { QrCode } from '../../../ui/display/QrCode.tsx'
import {
  Button,
  Callout,
  CopyButton,
  Form,
  Panel,
  Stack,
  TextField,
  useApiMutation,
  useApiQuery,
  useToast,
  useWords,
} from '../../../ui/public.ts'
import { secondFactorWords } from './second-factor-words.ts'

export function SecondFactorPanel() {
  const t = useWords(secondFactorWords)
  const { data } = useApiQuery(getSecondFactor, {})
  const [recovery, setRecovery] = useState<string[] | null>(null)
  if (!data || (!data.offered && !data.on)) return null
  return (
    <Panel title={t('title')} aside={data.on ? t('on', { n: data.recoveryLeft }) : t('off')} padded>
      {recovery ? (
        <RecoveryCodes codes={recovery} onKept={() => setRecovery(null)} />
      ) : data.on ? (
        <TurnOff />
      ) : (
        <TurnOn onDone={setRecovery} />
      )}
    </Panel>
  )
}

function TurnOn({ onDone }: { onDone: (recovery: string[]) => void }) {
  const t = useWords(secondFactorWords)
  const [password, setPassword] = useState('')
  const begin = useApiMutation(beginSecondFactor)
  if (begin.data) return <FirstCode {...begin.data} onDone={onDone} />
  return (
    <Form
      send={t('begin')}
      busy={begin.isPending}
      error={begin.error}
      held={!password}
      onSend={() => begin.mutate({ body: { password } })}
    >
      <p className="muted">{t('why')}</p>
      <TextField
        label={t('password')}
        kind="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
    </Form>
  )
}

function FirstCode({ secret, uri, onDone }: { secret: string; uri: string; onDone: (recovery: string[]) => void }) {
  const t = useWords(secondFactorWords)
  const [code, setCode] = useState('')
  const confirm = useApiMutation(confirmSecondFactor, { then: ({ recovery }) => onDone(recovery) })
  return (
    <Form
      send={t('turn-on')}
      busy={confirm.isPending}
      error={confirm.error}
      held={!code.trim()}
      onSend={() => confirm.mutate({ body: { code } })}
    >
      <p>{t('scan')}</p>
      <div style={{ maxWidth: 220 }}>
        <QrCode text={uri} label={t('qr')} />
      </div>
      <p className="small">
        {t('by-hand')} <span className="num">{secret.match(/.{1,4}/g)!.join(' ')}</span> <CopyButton text={secret} />
      </p>
      <TextField
        label={t('code')}
        help={t('code-help')}
        kind="tel"
        autoComplete="one-time-code"
        value={code}
        most={10}
        onChange={setCode}
      />
    </Form>
  )
}

function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const t = useWords(secondFactorWords)
  return (
    <Stack>
      <Callout kind="watch">
        <p>{t('recovery-says')}</p>
        <pre className="num">{codes.join('\n')}</pre>
        <p className="acts">
          <CopyButton text={codes.join('\n')} />
        </p>
      </Callout>
      <Button kind="main" onClick={onKept}>
        {t('recovery-kept')}
      </Button>
    </Stack>
  )
}

function TurnOff() {
  const t = useWords(secondFactorWords)
  const toast = useToast()
  const [code, setCode] = useState('')
  const end = useApiMutation(endSecondFactor, { then: () => toast(t('turned-off')) })
  return (
    <Form
      send={t('turn-off')}
      busy={end.isPending}
      error={end.error}
      held={!code.trim()}
      onSend={() => end.mutate({ body: { code } })}
    >
      <p className="muted">{t('on-says')}</p>
      <TextField label={t('code-or-recovery')} autoComplete="one-time-code" value={code} most={40} onChange={setCode} />
    </Form>
  )
}

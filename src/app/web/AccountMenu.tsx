// Who one is, the language, light or dark, another password, and the way out.
import { useState } from 'react'
import { changePassword, signOut } from '../../platform/auth/contract.ts'
import {
  Button,
  Form,
  Modal,
  TextField,
  useErrorToast,
  useLang,
  useColourScheme,
  useToast,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import { useMe } from './session.tsx'
import { words } from './words.ts'

export function AccountMenu() {
  const t = useWords(words)
  const me = useMe()
  const failed = useErrorToast()
  const [changing, setChanging] = useState(false)
  const leave = useApiMutation(signOut, { then: () => location.assign('/') })
  return (
    <div className="myself">
      <b>{me.person!.name}</b>
      <p className="small">{[me.person!.position, me.person!.employeeNo].filter(Boolean).join(' · ')}</p>
      <DisplaySettings />
      <div className="myself-acts">
        {!me.organisation?.sample && (
          <button type="button" className="link small" onClick={() => setChanging(true)}>
            {t('password')}
          </button>
        )}
        <button type="button" className="link small" onClick={() => leave.mutate({}, { onError: failed })}>
          {t(me.organisation?.sample ? 'leave-sample' : 'leave')}
        </button>
      </div>
      <Password open={changing} onClose={() => setChanging(false)} />
    </div>
  )
}

/** Language and look; also on the sign-in page. */
export function DisplaySettings() {
  const t = useWords(words)
  const { lang, setLang } = useLang()
  const { choice, choose } = useColourScheme()
  return (
    <div className="settings">
      <Button kind="quiet" onClick={() => setLang(lang === 'zh' ? 'en' : 'zh')}>
        <span lang={lang === 'zh' ? 'en' : 'zh-CN'}>{t('language')}</span>
      </Button>
      <select
        className="quiet-select"
        aria-label={t('look')}
        value={choice}
        onChange={(e) => choose(e.target.value as typeof choice)}
      >
        {(['auto', 'light', 'dark'] as const).map((look) => (
          <option key={look} value={look}>
            {t(`look-${look}`)}
          </option>
        ))}
      </select>
    </div>
  )
}

function Password({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useWords(words)
  const notice = useToast()
  const [now, setNow] = useState('')
  const [next, setNext] = useState('')
  const done = () => {
    notice(t('password-done'))
    setNow('')
    setNext('')
    onClose()
  }
  const change = useApiMutation(changePassword, { then: done })
  return (
    <Modal open={open} onClose={onClose} title={t('password')}>
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
    </Modal>
  )
}

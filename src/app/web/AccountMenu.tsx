// Who one is, the language, light or dark, another password, and the way out.
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { changePassword, signOut } from '../../platform/auth/contract.ts'
import { Form, Modal, TextField, useErrorToast, useToast, useApiMutation, useWords } from '../../ui/public.ts'
import { DisplaySettings } from './DisplaySettings.tsx'
import { useMe } from './session.tsx'
import { words } from './words.ts'

/** Only the administrator of a company with nothing in it yet is offered the way back. */
const GoBackToSample = lazy(() => import('./founding/GoBackToSample.tsx'))

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
      <Link className="link small" to={`/people/${me.person!.id}`}>
        {t('my-place')}
      </Link>
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
      {!me.organisation?.sample && me.duties.includes('administrator') && me.organisation && (
        <Suspense>
          <GoBackToSample company={me.organisation.name} />
        </Suspense>
      )}
      <Password open={changing} onClose={() => setChanging(false)} />
    </div>
  )
}

function Password({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useWords(words)
  const showToast = useToast()
  const [now, setNow] = useState('')
  const [next, setNext] = useState('')
  const done = () => {
    showToast(t('password-done'))
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

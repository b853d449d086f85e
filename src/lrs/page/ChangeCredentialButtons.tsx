// What can be done with a key: another name, another secret, its end.
import { useState } from 'react'
import {
  Button,
  RadioField,
  ConfirmButton,
  Drawer,
  Form,
  Modal,
  TextField,
  useErrorToast,
  useToast,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import type { Sender } from '../contract.ts'
import { rename, revoke, rotate } from '../contract.ts'
import { words } from '../words.ts'
import type { Shown } from './IssuedSecret.tsx'
import { IssuedSecret } from './IssuedSecret.tsx'

export function ChangeCredentialButtons({ sender }: { sender: Sender }) {
  const t = useWords(words)
  const showToast = useToast()
  const failed = useErrorToast()
  const end = useApiMutation(revoke, { then: () => showToast(t('revoked')) })
  return (
    <>
      <Rotate sender={sender} />
      <Rename sender={sender} />
      <ConfirmButton
        title={t('revoke.title', { name: sender.name })}
        yes={t('revoke.yes')}
        danger
        button={t('revoke')}
        onYes={() => end.mutateAsync({ params: { credential: sender.id } }).catch(failed)}
      >
        {t('revoke.why')}
      </ConfirmButton>
    </>
  )
}

function Rename({ sender }: { sender: Sender }) {
  const t = useWords(words)
  const showToast = useToast()
  const [name, setName] = useState<string | null>(null)
  const submit = useApiMutation(rename, {
    then: () => {
      showToast(t('renamed'))
      setName(null)
    },
  })
  return (
    <>
      <Button onClick={() => setName(sender.name)}>{t('rename')}</Button>
      <Modal open={name !== null} onClose={() => setName(null)} title={t('rename')}>
        {name !== null && (
          <Form
            send={t('save')}
            busy={submit.isPending}
            error={submit.error}
            held={name.trim() === ''}
            onSend={() => submit.mutate({ params: { credential: sender.id }, body: { name } })}
          >
            <TextField
              label={t('name')}
              help={t('name.help')}
              value={name}
              onChange={setName}
              most={80}
              autoComplete="off"
            />
          </Form>
        )}
      </Modal>
    </>
  )
}

const graces = ['24', '168', '1', '0'] as const

function Rotate({ sender }: { sender: Sender }) {
  const t = useWords(words)
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<Shown | null>(null)
  const [grace, setGrace] = useState<(typeof graces)[number]>('24')
  const submit = useApiMutation(rotate, { then: setMade })
  const close = () => {
    setOpen(false)
    setMade(null)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('rotate')}</Button>
      <Drawer
        open={open}
        onClose={close}
        wide
        title={made ? t('issued.title', { name: sender.name }) : t('rotate')}
        acts={
          made && (
            <Button kind="main" onClick={close}>
              {t('done')}
            </Button>
          )
        }
      >
        {made ? (
          <IssuedSecret shown={made} />
        ) : (
          <Form
            send={t('rotate.do')}
            busy={submit.isPending}
            error={submit.error}
            onSend={() => submit.mutate({ params: { credential: sender.id }, body: { graceHours: Number(grace) } })}
          >
            <p className="muted">{t('rotate.why')}</p>
            <RadioField
              label={t('rotate.old')}
              value={grace}
              onChange={setGrace}
              options={graces.map((g) => ({ value: g, label: t(`grace.${g}`) }))}
            />
          </Form>
        )}
      </Drawer>
    </>
  )
}

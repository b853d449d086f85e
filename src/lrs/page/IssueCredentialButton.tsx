// A key for a system: its name, what it may do; then what to paste where.
import { useState } from 'react'
import {
  Button,
  RadioField,
  CheckboxField,
  Drawer,
  Form,
  newId,
  TextField,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import { issue } from '../contract.ts'
import type { CredentialScope } from '../rules/credential-scopes.ts'
import { scopes, sending } from '../rules/credential-scopes.ts'
import { words } from '../words.ts'
import type { Shown } from './IssuedSecret.tsx'
import { IssuedSecret } from './IssuedSecret.tsx'

type Preset = 'sending' | 'reading' | 'own'

export function IssueCredentialButton() {
  const t = useWords(words)
  const [id, open] = useState<string | null>(null)
  const [made, setMade] = useState<(Shown & { name: string }) | null>(null)
  const close = () => {
    open(null)
    setMade(null)
  }
  return (
    <>
      <Button kind="main" onClick={() => open(newId())}>
        {t('new')}
      </Button>
      <Drawer
        open={id !== null}
        onClose={close}
        wide
        title={made ? t('issued.title', { name: made.name }) : t('new')}
        acts={
          made && (
            <Button kind="main" onClick={close}>
              {t('done')}
            </Button>
          )
        }
      >
        {id !== null && (made ? <IssuedSecret shown={made} /> : <KeyForm id={id} onMade={setMade} />)}
      </Drawer>
    </>
  )
}

function KeyForm({ id, onMade }: { id: string; onMade: (made: Shown & { name: string }) => void }) {
  const t = useWords(words)
  const [name, setName] = useState('')
  const [preset, setPreset] = useState<Preset>('sending')
  const [own, setOwn] = useState<CredentialScope[]>([...sending])
  const held: readonly CredentialScope[] = preset === 'sending' ? sending : preset === 'reading' ? ['all/read'] : own
  const submit = useApiMutation(issue, { then: ({ key, secret }) => onMade({ key, secret, name: name.trim() }) })
  return (
    <Form
      send={t('make')}
      busy={submit.isPending}
      error={submit.error}
      held={name.trim() === '' || held.length === 0}
      onSend={() => submit.mutate({ body: { id, name, scopes: [...held] } })}
    >
      <TextField label={t('name')} help={t('name.help')} value={name} onChange={setName} most={80} autoComplete="off" />
      <RadioField
        label={t('may')}
        value={preset}
        onChange={setPreset}
        options={(['sending', 'reading', 'own'] as const).map((p) => ({
          value: p,
          label: t(`preset.${p}`),
          help: t(`preset.${p}-why`),
        }))}
      />
      {preset === 'own' && (
        <CheckboxField
          label={t('about.scopes')}
          value={own}
          onChange={setOwn}
          options={scopes.map((s) => ({ value: s, label: <code>{s}</code>, help: t(`scope.${s}`) }))}
        />
      )}
    </Form>
  )
}

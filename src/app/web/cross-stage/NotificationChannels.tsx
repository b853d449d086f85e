// Outgoing channels: set up, tried, seen failing, ended.
import { useState } from 'react'
import type { Channel } from '../../../platform/notify/contract.ts'
import { addChannel, channelKinds, endChannel, listChannels, tryChannel } from '../../../platform/notify/contract.ts'
import { words } from '../../../platform/notify/words.ts'
import {
  QueryBoundary,
  Button,
  Chip,
  ConfirmButton,
  DataTable,
  Form,
  Modal,
  newId,
  Callout,
  SelectField,
  Panel,
  TextField,
  useApiQuery,
  useErrorToast,
  useToast,
  useApiMutation,
  useWords,
} from '../../../ui/public.ts'

export function NotificationChannels() {
  const t = useWords(words)
  const asked = useApiQuery(listChannels, {}, { everySeconds: 15 })
  return (
    <QueryBoundary of={asked} lines={2}>
      {({ channels, mail }) => (
        <Panel id="channels" title={t('channels.title')} aside={t('channels.aside')} acts={<Add mail={mail} />}>
          <Listed channels={channels} />
        </Panel>
      )}
    </QueryBoundary>
  )
}

function Listed({ channels }: { channels: Channel[] }) {
  const t = useWords(words)
  const showToast = useToast()
  const failed = useErrorToast()
  const attempt = useApiMutation(tryChannel, { then: () => showToast(t('channels.tried')) })
  const end = useApiMutation(endChannel)
  const state = (c: Channel) =>
    c.problem ? (
      <>
        <Chip colour="bad">{t('channels.failing')}</Chip>
        <div className="small">{c.problem}</div>
      </>
    ) : c.lastSent ? (
      <Chip colour="good">{t('channels.good')}</Chip>
    ) : (
      <Chip colour="none">{t('channels.unused')}</Chip>
    )
  return (
    <DataTable<Channel>
      caption={t('channels.title')}
      rows={channels}
      keyOf={(c) => c.id}
      empty={t('channels.none')}
      columns={[
        {
          key: 'name',
          title: t('channels.name'),
          show: (c) => (
            <>
              <b>{c.name}</b>
              <div className="small">
                {t(`kind.${c.kind}`)}
                {c.ends && ` · …${c.ends}`}
                {c.quiet && ` · ${t('channels.quiet', c.quiet)}`}
              </div>
            </>
          ),
          text: (c) => c.name,
        },
        { key: 'state', title: t('channels.state'), show: state, text: (c) => c.problem ?? '' },
        { key: 'sent', title: t('channels.sent'), figure: true, show: (c) => c.sent },
        { key: 'waiting', title: t('channels.waiting'), figure: true, show: (c) => c.waiting },
        { key: 'given-up', title: t('channels.given-up'), figure: true, show: (c) => c.givenUp },
        {
          key: 'act',
          title: '',
          text: false as const,
          show: (c) => (
            <>
              <Button
                kind="quiet"
                label={`${t('channels.try')} ${c.name}`}
                onClick={() =>
                  attempt.mutate({ params: { channel: c.id }, body: { id: newId() } }, { onError: failed })
                }
              >
                {t('channels.try')}
              </Button>
              <ConfirmButton
                kind="quiet"
                button={t('channels.end')}
                title={t('channels.end')}
                yes={t('channels.end')}
                danger
                onYes={() => end.mutateAsync({ params: { channel: c.id } })}
              >
                {t('channels.end-sure', { name: c.name })}
              </ConfirmButton>
            </>
          ),
        },
      ]}
    />
  )
}

function Add({ mail }: { mail: boolean }) {
  const t = useWords(words)
  const [id, open] = useState<string | null>(null)
  return (
    <>
      <Button onClick={() => open(newId())}>{t('channels.add')}</Button>
      <Modal open={id !== null} onClose={() => open(null)} title={t('channels.add')}>
        {id !== null && <AddForm id={id} mail={mail} onDone={() => open(null)} />}
      </Modal>
    </>
  )
}

function AddForm({ id, mail, onDone }: { id: string; mail: boolean; onDone: () => void }) {
  const t = useWords(words)
  const [kind, setKind] = useState<Channel['kind'] | null>(null)
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [secret, setSecret] = useState('')
  const [from, setFrom] = useState('22:00')
  const [until, setUntil] = useState('08:00')
  const add = useApiMutation(addChannel, { then: onDone })
  const robot = kind !== null && kind !== 'email'
  const send = () =>
    add.mutate({
      body: {
        id,
        kind: kind!,
        name: name.trim(),
        address: robot ? address.trim() : null,
        secret: robot && secret.trim() ? secret.trim() : null,
        quiet: from && until && from !== until ? { from, until } : null,
      },
    })
  return (
    <Form
      send={t('channels.go')}
      busy={add.isPending}
      error={add.error}
      held={kind === null || !name.trim() || (robot && !address.trim())}
      onSend={send}
    >
      <SelectField
        label={t('channels.kind')}
        value={kind}
        onChange={setKind}
        options={channelKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        help={kind === 'email' && !mail ? t('channels.no-mail') : undefined}
      />
      <TextField label={t('channels.name')} value={name} onChange={setName} most={60} />
      {robot && (
        <TextField
          label={t('channels.address')}
          value={address}
          onChange={setAddress}
          most={500}
          kind="url"
          help={t('channels.address-help')}
        />
      )}
      {robot && kind !== 'wecom' && (
        <TextField
          label={t('channels.secret')}
          value={secret}
          onChange={setSecret}
          most={200}
          kind="password"
          autoComplete="off"
        />
      )}
      <TextField label={t('channels.quiet-from')} value={from} onChange={setFrom} kind="time" />
      <TextField label={t('channels.quiet-until')} value={until} onChange={setUntil} kind="time" />
      <Callout>{t('channels.text-says')}</Callout>
    </Form>
  )
}

// A unit or everybody is invited at once; how many that is, is said before anything is pressed.
import { useState } from 'react'
import { useNavigate } from 'react-router'
import {
  Button,
  CheckboxField,
  ComboboxField,
  Drawer,
  Form,
  QueryBoundary,
  RadioField,
  newId,
  useApiMutation,
  useApiQuery,
  useToast,
  useWords,
} from '../../../ui/public.ts'
import { getAccounts, invitedAnew, postInvitations } from '../../accounts/contract.ts'
import type { Accounts } from '../../accounts/contract.ts'
import { accountsWords } from './accounts-words.ts'

export function InviteButton({ accounts }: { accounts: Accounts }) {
  const t = useWords(accountsWords)
  const [id, open] = useState<string | null>(null)
  return (
    <>
      <Button kind="main" onClick={() => open(newId())}>
        {t('invite')}
      </Button>
      <Drawer open={id !== null} onClose={() => open(null)} title={t('invite')}>
        {id !== null && <InviteForm id={id} accounts={accounts} onDone={() => open(null)} />}
      </Drawer>
    </>
  )
}

function InviteForm({ id, accounts, onDone }: { id: string; accounts: Accounts; onDone: () => void }) {
  const t = useWords(accountsWords)
  const [whom, setWhom] = useState<'everybody' | 'unit'>('everybody')
  const [unit, setUnit] = useState<string | null>(null)
  const [below, setBelow] = useState(true)
  const chosen = whom === 'unit' ? unit : null
  const counted = useApiQuery(getAccounts, {
    query: { below: below ? '1' : '0', ...(chosen ? { unit: chosen } : {}) },
  })
  return (
    <>
      <RadioField
        label={t('invite.who')}
        value={whom}
        onChange={setWhom}
        options={(['everybody', 'unit'] as const).map((value) => ({ value, label: t(`invite.${value}`) }))}
      />
      {whom === 'unit' && (
        <>
          <ComboboxField
            label={t('filter.unit')}
            value={unit}
            onChange={setUnit}
            options={accounts.units.map((u) => ({ value: u.id, label: u.path }))}
          />
          <CheckboxField
            label={t('filter.below')}
            value={below ? ['below'] : []}
            onChange={(one) => setBelow(one.length > 0)}
            options={[{ value: 'below', label: t('filter.with-below') }]}
          />
        </>
      )}
      {(whom === 'everybody' || unit) && (
        <QueryBoundary of={counted} lines={2}>
          {(found) => <SendForm id={id} found={found} unit={chosen ? { id: chosen, below } : null} onDone={onDone} />}
        </QueryBoundary>
      )}
    </>
  )
}

interface SendProps {
  id: string
  found: Accounts
  unit: { id: string; below: boolean } | null
  onDone: () => void
}

function SendForm({ id, found, unit, onDone }: SendProps) {
  const t = useWords(accountsWords)
  const toast = useToast()
  const navigate = useNavigate()
  const [way, setWay] = useState<'mail' | 'slips'>(found.mail === 'ready' ? 'mail' : 'slips')
  const [too, mailToo] = useState(false)
  const offersToo = way === 'mail' && found.unmailed > 0
  const unmailed = offersToo && too
  const n = invitedAnew.reduce((all, state) => all + (found.counts[state] ?? 0), unmailed ? found.unmailed : 0)
  const send = useApiMutation(postInvitations, {
    then: (done) => {
      onDone()
      if (way === 'slips') void navigate(`/accounts/slips?batch=${done.id}`)
      else toast(t('invite.done-mail', done))
    },
  })
  return (
    <Form
      send={n === 0 ? t('invite.nobody') : t('invite.n', { n })}
      held={n === 0}
      busy={send.isPending}
      error={send.error}
      onSend={() => send.mutate({ body: { id, way, unit, unmailed } })}
    >
      <RadioField
        label={t('invite.how')}
        value={way}
        onChange={setWay}
        options={[
          {
            value: 'mail',
            label: t('invite.mail'),
            help: t(
              found.mail === 'no-server' || found.mail === 'no-channel' ? `mail-${found.mail}` : 'invite.mail-help',
            ),
            disabled: found.mail !== 'ready',
          },
          { value: 'slips', label: t('invite.slips'), help: t('invite.slips-help') },
        ]}
      />
      {offersToo && (
        <CheckboxField
          label={t('invite.unmailed-title')}
          value={too ? ['too'] : []}
          onChange={(one) => mailToo(one.length > 0)}
          options={[
            { value: 'too', label: t('invite.unmailed', { n: found.unmailed }), help: t('invite.unmailed-help') },
          ]}
        />
      )}
      <p role="status">
        {n === 0
          ? t(offersToo ? 'invite.will-none-mailed' : 'invite.will-none')
          : t(unmailed ? 'invite.will-too' : 'invite.will', { n })}{' '}
        {n > 0 && way === 'mail' && found.withoutMail > 0 && t('invite.without-mail', { n: found.withoutMail })}
      </p>
    </Form>
  )
}

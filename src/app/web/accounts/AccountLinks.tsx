// The link of one person: made, shown and copied, mailed, replaced, taken back; for who has joined, one to choose another password.
import { useState } from 'react'
import {
  Button,
  ConfirmButton,
  CopyButton,
  newId,
  useApiMutation,
  useApiQuery,
  useErrorToast,
  useToast,
  useWords,
} from '../../../ui/public.ts'
import { deleteInvitation, getSlips, openLinkStates, postInvitations, postResetLink } from '../../accounts/contract.ts'
import type { AccountDetail } from '../../accounts/contract.ts'
import { accountsWords } from './accounts-words.ts'
import { useUntilText } from './until-text.ts'

export function AccountLinks({ one }: { one: AccountDetail }) {
  const { state } = one.account
  if (state === 'blocked') return null
  return state === 'joined' ? <ResetLink one={one} /> : <Invitation one={one} />
}

function ShownLink({ name, url, until }: { name: string; url: string; until: string }) {
  const t = useWords(accountsWords)
  const untilText = useUntilText()
  return (
    <>
      <p className="account-link">
        <code>{url}</code>
      </p>
      <p className="small">{t('one.link-is', { name, until: untilText(until) })}</p>
      <CopyButton text={url}>{t('one.copy')}</CopyButton>
    </>
  )
}

function Invitation({ one: { account, mail } }: { one: AccountDetail }) {
  const t = useWords(accountsWords)
  const toast = useToast()
  const failed = useErrorToast()
  const [shown, show] = useState(false)
  const isOpen = openLinkStates.includes(account.state)
  const invite = useApiMutation(postInvitations)
  const withdraw = useApiMutation(deleteInvitation)
  const make = (way: 'mail' | 'slips') =>
    invite
      .mutateAsync({ body: { id: newId(), way, persons: [account.person], again: isOpen } })
      .then(() => (way === 'mail' ? toast(t('one.mailed')) : show(true)))
      .catch(failed)
  return (
    <section>
      <h3>{t('one.link')}</h3>
      {isOpen && shown && <OpenLink person={account.person} />}
      <div className="acts">
        {isOpen && !shown && <Button onClick={() => show(true)}>{t('one.show-link')}</Button>}
        {!isOpen && (
          <Button busy={invite.isPending} onClick={() => void make('slips')}>
            {t('one.make-link')}
          </Button>
        )}
        {mail === 'ready' && account.email && (
          <Button kind="main" busy={invite.isPending} onClick={() => void make('mail')}>
            {t(isOpen ? 'one.mail-again' : 'one.mail-it')}
          </Button>
        )}
        {isOpen && (
          <>
            <ConfirmButton
              button={t('one.new-link')}
              title={t('one.new-link')}
              yes={t('one.new-link')}
              onYes={() => make('slips')}
            >
              {t('one.new-link-sure')}
            </ConfirmButton>
            <ConfirmButton
              button={t('one.withdraw')}
              title={t('one.withdraw')}
              yes={t('one.withdraw')}
              danger
              onYes={() => withdraw.mutateAsync({ params: { person: account.person } }).catch(failed)}
            >
              {t('one.withdraw-sure', { name: account.name })}
            </ConfirmButton>
          </>
        )}
      </div>
    </section>
  )
}

function OpenLink({ person }: { person: string }) {
  const asked = useApiQuery(getSlips, { query: { person } })
  const slip = asked.data?.slips[0]
  return slip ? <ShownLink {...slip} /> : null
}

function ResetLink({ one: { account } }: { one: AccountDetail }) {
  const t = useWords(accountsWords)
  const failed = useErrorToast()
  const [made, setMade] = useState<{ url: string; until: string } | null>(null)
  const make = useApiMutation(postResetLink, { then: setMade })
  return (
    <section>
      <h3>{t('one.reset')}</h3>
      <p className="muted">{t('one.reset-help')}</p>
      {made ? (
        <ShownLink name={account.name} {...made} />
      ) : (
        <Button
          busy={make.isPending}
          onClick={() =>
            make.mutate({ params: { person: account.person }, body: { id: newId() } }, { onError: failed })
          }
        >
          {t('one.reset-make')}
        </Button>
      )}
    </section>
  )
}

// One account: how far its person is, the link, devices, duties, and keeping out.
import {
  Button,
  Callout,
  ConfirmButton,
  DescriptionList,
  Drawer,
  QueryBoundary,
  Stack,
  useApiMutation,
  useApiQuery,
  useDateText,
  useErrorToast,
  useToast,
  useWords,
} from '../../../ui/public.ts'
import {
  deleteDuty,
  deleteSecondFactorOf,
  deleteSessionsOf,
  dutyNames,
  getAccount,
  putDuty,
} from '../../accounts/contract.ts'
import type { AccountDetail } from '../../accounts/contract.ts'
import { AccountStateMark } from './account-state.tsx'
import { accountsWords } from './accounts-words.ts'
import { AccountLinks } from './AccountLinks.tsx'
import { secondFactorWords } from './second-factor-words.ts'
import { SessionList } from './SessionList.tsx'
import { StopAccount } from './StopAccount.tsx'
import { useUntilText } from './until-text.ts'

export function AccountDrawer({ person, onClose }: { person: string; onClose: () => void }) {
  const t = useWords(accountsWords)
  const asked = useApiQuery(getAccount, { params: { person } }, { everySeconds: 10 })
  return (
    <Drawer open onClose={onClose} title={asked.data?.account.name ?? t('crumb')}>
      <QueryBoundary of={asked} lines={4}>
        {(one) => (
          <Stack>
            <Facts one={one} />
            <AccountLinks one={one} />
            <Devices one={one} />
            <Duties one={one} />
            {one.secondFactor && !one.me && <SecondFactorReset one={one} />}
            <StopAccount one={one} />
          </Stack>
        )}
      </QueryBoundary>
    </Drawer>
  )
}

function Facts({ one: { account, invitedBy } }: { one: AccountDetail }) {
  const t = useWords(accountsWords)
  const until = useUntilText()
  const date = useDateText()
  return (
    <DescriptionList
      narrow
      facts={[
        [t('col.unit'), [account.unit, account.employeeNo].filter(Boolean).join(' · ') || '–'],
        [t('one.mail'), account.email ?? t('one.no-mail')],
        [
          t('one.state'),
          <>
            <AccountStateMark state={account.state} />{' '}
            {account.at && date(account.at, account.state === 'joined' ? 'date' : 'moment')}
          </>,
        ],
        ...(account.passwordAt && account.state === 'joined'
          ? [[t('one.password-at'), date(account.passwordAt, 'date')] satisfies [string, string]]
          : []),
        ...(account.until && account.state !== 'joined'
          ? [[t('one.until'), until(account.until)] satisfies [string, string]]
          : []),
        ...(account.mailProblem ? [[t('one.problem'), account.mailProblem] satisfies [string, string]] : []),
        ...(invitedBy ? [[t('one.invited-by'), invitedBy] satisfies [string, string]] : []),
      ]}
    />
  )
}

function Devices({ one: { account, sessions } }: { one: AccountDetail }) {
  const t = useWords(accountsWords)
  const toast = useToast()
  const failed = useErrorToast()
  const end = useApiMutation(deleteSessionsOf, { then: (done) => toast(t('one.signed-out', { n: done.sessions })) })
  return (
    <section>
      <h3>{t('one.sessions')}</h3>
      {sessions.length === 0 ? (
        <p className="muted">{t('one.no-sessions')}</p>
      ) : (
        <>
          <SessionList sessions={sessions} />
          <ConfirmButton
            button={t('one.sign-out')}
            title={t('one.sign-out')}
            yes={t('one.sign-out')}
            onYes={() => end.mutateAsync({ params: { person: account.person } }).catch(failed)}
          >
            {t('one.sign-out-sure', { name: account.name })}
          </ConfirmButton>
        </>
      )}
    </section>
  )
}

function SecondFactorReset({ one: { account } }: { one: AccountDetail }) {
  const t = useWords(secondFactorWords)
  const toast = useToast()
  const failed = useErrorToast()
  const reset = useApiMutation(deleteSecondFactorOf, { then: () => toast(t('reset-done')) })
  return (
    <section>
      <h3>{t('reset-title')}</h3>
      <ConfirmButton
        button={t('reset')}
        title={t('reset')}
        yes={t('reset')}
        onYes={() => reset.mutateAsync({ params: { person: account.person } }).catch(failed)}
      >
        {t('reset-sure', { name: account.name })}
      </ConfirmButton>
    </section>
  )
}

function Duties({ one: { account, duties, lastAdministrator } }: { one: AccountDetail }) {
  const t = useWords(accountsWords)
  const date = useDateText()
  const toast = useToast()
  const failed = useErrorToast()
  const give = useApiMutation(putDuty)
  const take = useApiMutation(deleteDuty)
  return (
    <section>
      <h3>{t('one.duties')}</h3>
      {lastAdministrator && <Callout>{t('one.last')}</Callout>}
      {dutyNames.map((duty) => {
        const has = duties.find((d) => d.duty === duty)
        const params = { person: account.person, duty }
        const held = duty === 'administrator' && lastAdministrator
        return (
          <div key={duty} className="account-duty">
            <div>
              <b>{t(duty)}</b>{' '}
              {has && <span className="small">{t('one.duty-since', { since: date(has.since, 'date') })}</span>}
              <div className="small muted">{t(`${duty}-means`)}</div>
            </div>
            {has && !held && (
              <ConfirmButton
                button={t('one.take')}
                title={t('one.take-sure', { name: account.name, duty: t(duty) })}
                yes={t('one.take')}
                danger
                onYes={() =>
                  take
                    .mutateAsync({ params })
                    .then(() => toast(t('one.taken', { duty: t(duty) })))
                    .catch(failed)
                }
              >
                {t(`${duty}-means`)}
              </ConfirmButton>
            )}
            {!has && account.state !== 'blocked' && (
              <Button
                label={`${t('one.give')} ${t(duty)}`}
                busy={give.isPending}
                onClick={() =>
                  give.mutate(
                    { params },
                    { onError: failed, onSuccess: () => toast(t('one.given', { duty: t(duty) })) },
                  )
                }
              >
                {t('one.give')}
              </Button>
            )}
          </div>
        )
      })}
    </section>
  )
}

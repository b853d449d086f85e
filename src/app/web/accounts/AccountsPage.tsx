// Everybody by where he is stuck on the way in; administrators invite, and open one to help.
import { useSearchParams } from 'react-router'
import { Button, Callout, Page, QueryBoundary, Stack, useApiQuery, useWords } from '../../../ui/public.ts'
import { getAccounts } from '../../accounts/contract.ts'
import type { Accounts } from '../../accounts/contract.ts'
import { useAccountsFilter, type AccountsFilter } from './accounts-filter.ts'
import { AccountDrawer } from './AccountDrawer.tsx'
import { AccountsList } from './AccountsList.tsx'
import { accountsWords } from './accounts-words.ts'
import { InviteButton } from './InviteButton.tsx'

export function AccountsPage() {
  const [filter, setFilter] = useAccountsFilter()
  const [query, setQuery] = useSearchParams()
  const { unit, below, search, state, page } = filter
  const asked = useApiQuery(
    getAccounts,
    {
      query: {
        below: below ? '1' : '0',
        page,
        ...(unit ? { unit } : {}),
        ...(search ? { search } : {}),
        ...(state ? { state } : {}),
      },
    },
    { everySeconds: 15 },
  )
  const close = () =>
    setQuery(
      (was) => {
        was.delete('person')
        return was
      },
      { replace: true },
    )
  const openPerson = (person: string) =>
    setQuery((was) => {
      was.set('person', person)
      return was
    })
  const person = query.get('person')
  return (
    <QueryBoundary of={asked}>
      {(accounts) => (
        <>
          <Whole accounts={accounts} filter={filter} setFilter={setFilter} onOpen={openPerson} />
          {accounts.mayChange && person && <AccountDrawer person={person} onClose={close} />}
        </>
      )}
    </QueryBoundary>
  )
}

interface WholeProps {
  accounts: Accounts
  filter: AccountsFilter
  setFilter: (set: Partial<AccountsFilter>) => void
  onOpen: (person: string) => void
}

function Whole({ accounts, filter, setFilter, onOpen }: WholeProps) {
  const t = useWords(accountsWords)
  const { mayChange, mail, sample } = accounts
  return (
    <Page
      crumb={t('crumb')}
      title={t(titleOf(accounts), {
        people: accounts.people,
        joined: accounts.joined,
        rest: accounts.people - accounts.joined,
      })}
      rests={t(sample ? 'rests-sample' : mail === 'ready' ? 'rests' : 'rests-slips')}
      acts={
        mayChange && (
          <>
            <Button href={slipsHref(filter)}>{t('slips.open')}</Button>
            <InviteButton accounts={accounts} />
          </>
        )
      }
    >
      <Stack>
        {!mayChange && <Callout>{t('read-only')}</Callout>}
        {mayChange && <Ways accounts={accounts} />}
        <AccountsList accounts={accounts} filter={filter} setFilter={setFilter} onOpen={onOpen} />
      </Stack>
    </Page>
  )
}

const slipsHref = ({ unit, below }: AccountsFilter) =>
  unit ? `/accounts/slips?unit=${unit}${below ? '' : '&below=0'}` : '/accounts/slips'

function titleOf({ sample, people, joined }: Accounts) {
  if (sample) return 'title.sample' as const
  if (people === 1) return 'title.alone' as const
  if (joined === people) return 'title.all' as const
  return joined === 0 ? ('title.none' as const) : ('title.some' as const)
}

/** What stands between links and the people they are for: the address, and mail. */
function Ways({ accounts: { address, mail, sample } }: { accounts: Accounts }) {
  const t = useWords(accountsWords)
  return (
    <>
      {address.loopback ? (
        <Callout kind="watch">{t('address-loopback', { url: address.url })}</Callout>
      ) : (
        !address.configured && <Callout kind="watch">{t('address-unset', { url: address.url })}</Callout>
      )}
      {!sample && mail === 'no-server' && <Callout>{t('mail-no-server')}</Callout>}
      {!sample && mail === 'no-channel' && (
        <Callout>
          <p>{t('mail-no-channel')}</p>
          <Button href="/notices#channels">{t('to-channels')}</Button>
        </Callout>
      )}
    </>
  )
}

// The list: how many are at each step, narrowed by unit, name and step.
import {
  Button,
  CheckboxField,
  Chip,
  ComboboxField,
  DataTable,
  EmptyState,
  numberText,
  Pager,
  Panel,
  TextField,
  useDateText,
  useLang,
  usePunctuation,
  useWords,
} from '../../../ui/public.ts'
import { accountStates } from '../../accounts/contract.ts'
import type { Account, Accounts } from '../../accounts/contract.ts'
import type { AccountsFilter } from './accounts-filter.ts'
import { AccountStateMark } from './account-state.tsx'
import { accountsWords } from './accounts-words.ts'
import './accounts.css'

interface ListProps {
  accounts: Accounts
  filter: AccountsFilter
  setFilter: (set: Partial<AccountsFilter>) => void
  onOpen: (person: string) => void
}

export function AccountsList({ accounts, filter, setFilter, onOpen }: ListProps) {
  const t = useWords(accountsWords)
  const alone = accounts.people <= 1
  return (
    <Panel title={t('list.title')}>
      <Steps accounts={accounts} filter={filter} setFilter={setFilter} />
      {!alone && <Narrow accounts={accounts} filter={filter} setFilter={setFilter} />}
      <AccountsTable accounts={accounts} onOpen={onOpen} />
      {alone && <EmptyState act={<Button href="/sources">{t('list.import')}</Button>}>{t('list.alone')}</EmptyState>}
      {accounts.matching > accounts.pageSize && (
        <Pager
          page={accounts.page}
          pageSize={accounts.pageSize}
          total={accounts.matching}
          onPage={(page) => setFilter({ page })}
        />
      )}
    </Panel>
  )
}

type NarrowProps = Omit<ListProps, 'onOpen'>

/** One button for each step at which there is somebody. */
function Steps({ accounts, filter, setFilter }: NarrowProps) {
  const t = useWords(accountsWords)
  const { lang } = useLang()
  const all = Object.values(accounts.counts).reduce((sum, n) => sum + n, 0)
  const steps = accountStates.filter((s) => accounts.counts[s] || s === filter.state)
  return (
    <div className="account-steps">
      <Button kind="quiet" pressed={filter.state === null} onClick={() => setFilter({ state: null })}>
        {t('all')} {numberText(all, {}, lang)}
      </Button>
      {steps.map((s) => (
        <Button
          key={s}
          kind="quiet"
          pressed={filter.state === s}
          onClick={() => setFilter({ state: filter.state === s ? null : s })}
        >
          <AccountStateMark state={s} /> {numberText(accounts.counts[s] ?? 0, {}, lang)}
        </Button>
      ))}
    </div>
  )
}

function Narrow({ accounts, filter, setFilter }: NarrowProps) {
  const t = useWords(accountsWords)
  return (
    <div className="account-filters">
      <ComboboxField
        label={t('filter.unit')}
        value={filter.unit ?? ''}
        onChange={(unit) => setFilter({ unit: unit || null })}
        none={{ value: '', label: t('filter.company') }}
        options={accounts.units.map((u) => ({ value: u.id, label: u.path }))}
      />
      {filter.unit && (
        <CheckboxField
          label={t('filter.below')}
          value={filter.below ? ['below'] : []}
          onChange={(chosen) => setFilter({ below: chosen.length > 0 })}
          options={[{ value: 'below', label: t('filter.with-below') }]}
        />
      )}
      <TextField
        label={t('filter.search')}
        kind="search"
        most={80}
        value={filter.search}
        onChange={(search) => setFilter({ search })}
      />
    </div>
  )
}

function AccountsTable({ accounts, onOpen }: Pick<ListProps, 'accounts' | 'onOpen'>) {
  const t = useWords(accountsWords)
  const date = useDateText()
  const punctuation = usePunctuation()
  const duties = (a: Account) => punctuation.list(a.duties.map((d) => t(d)))
  return (
    <DataTable<Account>
      caption={t('list.title')}
      rows={accounts.accounts}
      keyOf={(a) => a.person}
      onOpen={accounts.mayChange ? (a) => onOpen(a.person) : undefined}
      empty={t('list.empty')}
      columns={[
        {
          key: 'who',
          title: t('col.who'),
          show: (a) => (
            <>
              {a.name} {a.external && <Chip>{t('outside')}</Chip>}
            </>
          ),
          text: (a) => a.name,
        },
        { key: 'no', title: t('col.no'), muted: true, show: (a) => a.employeeNo ?? '–', text: (a) => a.employeeNo },
        { key: 'unit', title: t('col.unit'), muted: true, show: (a) => a.unit ?? '–', text: (a) => a.unit },
        {
          key: 'state',
          title: t('col.state'),
          show: (a) => (
            <>
              <AccountStateMark state={a.state} />
              {a.mailProblem && <div className="small account-problem">{a.mailProblem}</div>}
            </>
          ),
          text: (a) => t(a.state),
        },
        {
          key: 'at',
          title: t('col.at'),
          muted: true,
          show: (a) => (a.at ? date(a.at, a.state === 'joined' ? 'date' : 'moment') : '–'),
          text: (a) => a.at,
        },
        { key: 'duties', title: t('col.duties'), muted: true, show: (a) => duties(a) || '–', text: duties },
      ]}
    />
  )
}

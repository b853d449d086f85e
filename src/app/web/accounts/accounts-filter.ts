// What the list of accounts is narrowed to.
import { useSearchParams } from 'react-router'
import { accountStates } from '../../accounts/contract.ts'
import type { AccountState } from '../../accounts/contract.ts'

export interface AccountsFilter {
  unit: string | null
  below: boolean
  search: string
  state: AccountState | null
  page: number
}

/** What is looked at stands in the address, so that it can be sent on. */
export function useAccountsFilter(): [AccountsFilter, (set: Partial<AccountsFilter>) => void] {
  const [query, setQuery] = useSearchParams()
  const state = accountStates.find((s) => s === query.get('state')) ?? null
  const filter = {
    unit: query.get('unit'),
    below: query.get('below') !== '0',
    search: query.get('search') ?? '',
    state,
    page: Number(query.get('page') ?? 1) || 1,
  }
  const set = (next: Partial<AccountsFilter>) => {
    const all = { ...filter, page: 1, ...next }
    const written = Object.entries({
      unit: all.unit,
      below: all.below ? null : '0',
      search: all.search || null,
      state: all.state,
      page: all.page > 1 ? String(all.page) : null,
    })
    setQuery(new URLSearchParams(written.flatMap(([k, v]) => (v === null ? [] : [[k, v]]))), { replace: true })
  }
  return [filter, set]
}

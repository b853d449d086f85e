// The sidebar of a desktop: today, this run’s six stages, the organisation; who one is at its foot.
import { NavLink } from 'react-router'
import type { Run } from '../../programme/contract.ts'
import { useWords } from '../../ui/public.ts'
import type { Entry } from './menu.ts'
import type { Badge } from './menu-badges.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { MenuLinks } from './MenuLinks.tsx'
import { ProductName } from './ProductName.tsx'
import { RunSwitcher } from './RunSwitcher.tsx'
import { words } from './words.ts'

/** What the menu is made of, on a desktop and on a phone. */
export interface MenuProps {
  entries: Entry[]
  run: Run | null
  runs: Run[]
  badges: Record<string, Badge>
}

export function Sidebar({ entries, run, runs, badges }: MenuProps) {
  const t = useWords(words)
  const at = (place: Entry['place']) => entries.filter((e) => e.place === place)
  return (
    <nav className="rail" aria-label={t('menu')}>
      <Brand />
      <div className="rail-ways">
        <MenuLinks entries={at('first')} run={run} badges={badges} />
        {at('run').length > 0 && run && <RunSwitcher run={run} runs={runs} />}
        <MenuLinks entries={at('run')} run={run} badges={badges} />
        {at('company').length > 0 && <div className="rail-group">{t('menu-company')}</div>}
        <MenuLinks entries={at('company')} run={run} badges={badges} />
        {at('organisation').length > 0 && <div className="sep" />}
        <MenuLinks entries={at('organisation')} run={run} badges={badges} />
      </div>
      <div className="rail-foot">
        <AccountMenu />
      </div>
    </nav>
  )
}

function Brand() {
  return (
    <NavLink to="/" className="brand" end>
      <ProductName />
    </NavLink>
  )
}

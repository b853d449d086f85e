// The bar of a phone: the first four ways, the rest on a sheet.
import { useState } from 'react'
import { Drawer, useWords } from '../../ui/public.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { MenuLinks } from './MenuLinks.tsx'
import { RunSwitcher } from './RunSwitcher.tsx'
import type { MenuProps } from './Sidebar.tsx'
import { words } from './words.ts'

const daily = [
  '',
  'notices',
  'my/feedback',
  'runs/:run',
  'runs/:run/respond',
  'runs/:run/practise',
  'runs/:run/track',
  'runs/:run/align',
  'runs',
]

export function BottomTabBar({ entries, run, runs, badges }: MenuProps) {
  const t = useWords(words)
  const [open, setOpen] = useState(false)
  const near = entries
    .filter((e) => daily.includes(e.path))
    .sort((a, b) => daily.indexOf(a.path) - daily.indexOf(b.path))
    .slice(0, 4)
  const close = () => setOpen(false)
  return (
    <nav className="bottom" aria-label={t('menu')}>
      <MenuLinks entries={near} run={run} badges={badges} />
      <button type="button" className="way" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {t('menu-more')}
      </button>
      <Drawer open={open} onClose={close} title={t('menu-more')}>
        <div className="more">
          {run && <RunSwitcher run={run} runs={runs} onGo={close} />}
          <MenuLinks entries={entries.filter((e) => !near.includes(e))} run={run} badges={badges} onGo={close} />
          <div className="sep" />
          <AccountMenu onGo={close} />
        </div>
      </Drawer>
    </nav>
  )
}

// The rail of a desktop: today, this run's six stages, the house; who one is at its foot.
import type { ReactNode } from 'react'
import { NavLink, useNavigate } from 'react-router'
import type { Run } from '../../programme/contract.ts'
import { Chip, useLang, useWords } from '../../ui/public.ts'
import { useBadges } from './menu-badges.ts'
import { addressFor, type Entry } from './menu.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { words } from './words.ts'

export function Sidebar({ entries, run, runs }: { entries: Entry[]; run: Run | null; runs: Run[] }) {
  const t = useWords(words)
  const at = (place: Entry['place']) => entries.filter((e) => e.place === place)
  return (
    <nav className="rail" aria-label={t('menu')}>
      <Brand />
      <MenuLinks entries={at('first')} run={run} />
      {at('run').length > 0 && run && <RunSwitcher run={run} runs={runs} />}
      <MenuLinks entries={at('run')} run={run} />
      {at('house').length > 0 && <div className="sep" />}
      <MenuLinks entries={at('house')} run={run} />
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

/** The product's name as it is written: its second half in the accent. */
export function ProductName() {
  const { lang } = useLang()
  return lang === 'zh' ? (
    <>
      训<span>中</span>
    </>
  ) : (
    <>
      Mid<span>course</span>
    </>
  )
}

/** The ways themselves, each with what waits behind it. */
export function MenuLinks({ entries, run, onGo }: { entries: Entry[]; run: Run | null; onGo?: () => void }): ReactNode {
  const t = useWords(words)
  const badges = useBadges(
    run?.id ?? null,
    entries.some((e) => e.path === 'loops'),
  )
  return entries.map((e) => (
    <NavLink
      key={e.path}
      to={addressFor(e.path, run?.id ?? null)}
      end={e.path === '' || e.path === 'runs' || e.path === 'runs/:run'}
      className="way"
      onClick={onGo}
    >
      {t(e.word)}
      {badges[e.path] && <Chip colour={badges[e.path]!.colour}>{badges[e.path]!.n}</Chip>}
    </NavLink>
  ))
}

/** Which run the pages speak of; a way to another where there are several. */
export function RunSwitcher({ run, runs }: { run: Run; runs: Run[] }) {
  const t = useWords(words)
  const go = useNavigate()
  const named = (r: Run) => t('run-name', { programme: r.programme, name: r.name })
  if (runs.length < 2) return <div className="rail-run">{named(run)}</div>
  return (
    <select
      className="rail-run"
      aria-label={t('run-now')}
      value={run.id}
      onChange={(e) => go(`/runs/${e.target.value}`)}
    >
      {runs.map((r) => (
        <option key={r.id} value={r.id}>
          {named(r)}
        </option>
      ))}
    </select>
  )
}

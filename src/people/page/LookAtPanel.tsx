// What waits to be looked at among people: superiors who are gone, departures and deputies ahead. Nothing is shown where nothing is.
import { Panel, useDateText, useWords } from '../../ui/public.ts'
import type { Company } from './people-shown.ts'
import { pageWords } from './people-page-words.ts'

const most = 8

export function LookAtPanel({ company, onOpen }: { company: Company; onOpen: (person: string) => void }) {
  const t = useWords(pageWords)
  const date = useDateText()
  const day = (on: string) => date(on, 'date')
  const lines = [
    ...company.superiorsGone.map((p) => ({ ...p, says: t('look.gone', { superior: p.superior }) })),
    ...company.leaving.map((p) => ({ ...p, says: t('look.leaving', { day: day(p.lastDay) }) })),
    ...company.deputies.map((p) => ({
      ...p,
      says: t('look.deputy', { name: p.deputy, since: day(p.since), until: day(p.until) }),
    })),
  ]
  if (lines.length === 0) return null
  return (
    <Panel title={t('look.title')}>
      <ul className="plain-list look-at">
        {lines.slice(0, most).map((l, i) => (
          <li key={`${l.id} ${i}`}>
            <button type="button" className="link" onClick={() => onOpen(l.id)}>
              {l.name}
            </button>
            <p className="small">{l.says}</p>
          </li>
        ))}
      </ul>
      {lines.length > most && <p className="small padded">{t('look.more', { n: lines.length - most })}</p>}
    </Panel>
  )
}

// Devices somebody is signed in on: what they are, since which day, last used on which.
import type { ReactNode } from 'react'
import { Chip, DateTime, useSay, useWords } from '../../../ui/public.ts'
import type { ListedSession } from '../../accounts/contract.ts'
import { doorWords } from './door-words.ts'

export function SessionList({
  sessions,
  act,
}: {
  sessions: ListedSession[]
  act?: (session: ListedSession) => ReactNode
}) {
  const t = useWords(doorWords)
  const say = useSay()
  return (
    <ul className="plain-list">
      {sessions.map((s) => (
        <li key={s.id} className="account-duty">
          <div>
            <b>{say(s.device)}</b> {s.here && <Chip colour="good">{t('mine.here')}</Chip>}
            <div className="small muted">
              {t('mine.since')} <DateTime at={s.since} form="day" /> · {t('mine.seen')}{' '}
              <DateTime at={s.seen} form="day" />
            </div>
          </div>
          {act?.(s)}
        </li>
      ))}
    </ul>
  )
}

// What to do next, by deadline: what, why, until when, and the button that does it.
import { ActionItemCard, Button, Chip, Countdown, useSay, useWords } from '../../../ui/public.ts'
import { useState } from 'react'
import type { ActionItem } from '../../../programme/contract.ts'
import { words } from './words.ts'

export function ActionItemsByDeadline({
  acts,
  most = 6,
  nameOf,
  none,
}: {
  acts: ActionItem[]
  most?: number
  nameOf?: (run: string) => string
  /** What is said where nothing waits, if not that. */
  none?: string | undefined
}) {
  const t = useWords(words)
  const say = useSay()
  const [all, showAll] = useState(false)
  if (acts.length === 0)
    return (
      <p className="muted" style={{ padding: '4px 16px 16px' }}>
        {none ?? t('acts.none')}
      </p>
    )
  const shown = all ? acts : acts.slice(0, most)
  return (
    <>
      {shown.map((act, i) => (
        <ActionItemCard
          key={act.id}
          title={say(act.title)}
          due={
            act.dueAt ? (
              <Countdown dueAt={act.dueAt} />
            ) : (
              act.colour !== 'none' &&
              act.colour !== 'good' && <Chip colour={act.colour}>{t(`stage.${act.stage}` as keyof typeof words)}</Chip>
            )
          }
          acts={
            <Button kind={i === 0 ? 'main' : 'plain'} href={act.href}>
              {say(act.label)}
            </Button>
          }
        >
          {say(act.because)}
          {nameOf && act.run && <span className="small"> · {nameOf(act.run)}</span>}
        </ActionItemCard>
      ))}
      {acts.length > shown.length && (
        <div style={{ padding: '8px 16px 12px' }}>
          <Button kind="quiet" onClick={() => showAll(true)}>
            {t('acts.more', { n: acts.length - shown.length })}
          </Button>
        </div>
      )}
    </>
  )
}

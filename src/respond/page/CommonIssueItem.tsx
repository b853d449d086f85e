// A card in a list: what several say, what the module's test says beside it, and the next act.
import { ActionItemCard, Button, Chip, Countdown, numberText, useLang, useWords } from '../../ui/public.ts'
import type { CommonIssue, Issue } from '../read/contract.ts'
import { words } from '../words.ts'
import { answerClock } from './issue-text.tsx'

type Say = ReturnType<typeof useWords<typeof words>>
export const cardTitle = (c: CommonIssue, t: Say): string =>
  c.verdict?.what === 'confirmed' && c.verdict.text
    ? c.verdict.text
    : c.module
      ? t('card.title', { module: c.module.number, theme: t(`theme.${c.theme}`) })
      : t('card.title-run', { theme: t(`theme.${c.theme}`) })
export const voicesText = (c: CommonIssue, t: Say): string =>
  t(c.anonymous > 0 ? 'card.voices-anonymous' : 'card.voices', { voices: c.voices, anonymous: c.anonymous })

/** The module's own test, said beside the complaints. */
export function TestBeside({ card }: { card: CommonIssue }) {
  const t = useWords(words)
  const { lang } = useLang()
  if (!card.module) return null
  return (
    <>
      {card.test
        ? t('card.test', {
            median: numberText(card.test.median, {}, lang),
            n: card.test.n,
            below: card.test.below,
            line: card.test.line,
          })
        : t('card.test-none')}
    </>
  )
}

export function CommonIssueItem({ card, issues }: { card: CommonIssue; issues: Issue[] }) {
  const t = useWords(words)
  const href = `/runs/${card.run}/respond/common/${card.id}`
  const dues = card.verdict
    ? card.plan && !card.plan.metAt
      ? [card.plan.dueAt]
      : []
    : card.issues.flatMap((m) => {
        const c = issues.find((i) => i.id === m.id)
        const k = c && answerClock(c)
        return k && !k.metAt ? [k.dueAt] : []
      })
  const due = dues.sort()[0]
  const planned = card.remedies.length > 0
  return (
    <ActionItemCard
      title={cardTitle(card, t)}
      due={
        due ? <Countdown dueAt={due} /> : planned ? <Chip colour="accent">{t('state.in-progress')}</Chip> : undefined
      }
      acts={
        <Button kind={planned ? 'plain' : 'main'} href={href}>
          {planned
            ? t('inbox.open')
            : card.verdict
              ? t('remedy.kind.session')
              : t('card.look', { n: card.issues.length })}
        </Button>
      }
    >
      <p className="muted">
        {t('sentence', { text: voicesText(card, t) })}
        <TestBeside card={card} />
      </p>
      {card.remedies.at(-1) && <p className="muted">→ {card.remedies.at(-1)!.text}</p>}
    </ActionItemCard>
  )
}

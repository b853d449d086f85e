// A card in a list: what several say, what the module's test says beside it, and the next act.
import { ActionItemCard, Button, Chip, Countdown, useWords } from '../../ui/public.ts'
import type { CommonIssue, Issue } from '../read/contract.ts'
import { words } from '../words.ts'
import { cardTitle, voicesText } from './common-issue-title.ts'
import { ModuleTestBeside } from './ModuleTestBeside.tsx'
import { answerDeadline } from './reporter-and-answer-deadline.ts'

export function CommonIssueItem({ card, issues }: { card: CommonIssue; issues: Issue[] }) {
  const t = useWords(words)
  const href = `/runs/${card.run}/respond/common/${card.id}`
  const dues = card.verdict
    ? card.plan && !card.plan.metAt
      ? [card.plan.dueAt]
      : []
    : card.issues.flatMap((m) => {
        const c = issues.find((i) => i.id === m.id)
        const k = c && answerDeadline(c)
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
        <ModuleTestBeside card={card} />
      </p>
      {card.remedies.at(-1) && <p className="muted">→ {card.remedies.at(-1)!.text}</p>}
    </ActionItemCard>
  )
}

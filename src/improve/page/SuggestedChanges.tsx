// What usually helps against the cause found; one click begins the change.
import { ActionItemCard, Button, Panel, useSay, useWords } from '../../ui/public.ts'
import type { z } from 'zod'
import type { Cause, getFinding } from '../contract.ts'
import { suggestedChanges } from '../rules/suggested-change.ts'
import type { SuggestedChange } from '../rules/suggested-change.ts'
import { words } from '../words.ts'

export function SuggestedChanges({
  cause,
  indicators,
  onTake,
}: {
  cause: Cause
  indicators: z.output<typeof getFinding.answer>['choices']['indicators']
  onTake: (remedy: SuggestedChange) => void
}) {
  const t = useWords(words)
  const say = useSay()
  if (suggestedChanges[cause].length === 0) return null
  return (
    <Panel title={t('remedy.title', { cause: t(`cause.${cause}`) })}>
      {suggestedChanges[cause].map((remedy) => {
        const name = t(`remedy.${remedy.code}` as keyof typeof words)
        const indicator = indicators.find(({ id }) => id === remedy.indicator)
        return (
          <ActionItemCard
            key={remedy.code}
            title={name}
            acts={
              <Button onClick={() => onTake(remedy)} label={`${name} ${t('remedy.take')}`}>
                {t('remedy.take')}
              </Button>
            }
          >
            {t('remedy.judged', {
              kind: t(`kind.${remedy.kind}`),
              indicator: indicator ? say(indicator.name) : remedy.indicator,
            })}
          </ActionItemCard>
        )
      })}
    </Panel>
  )
}

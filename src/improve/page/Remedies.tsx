// What usually helps against the cause found; one click begins the change.
import { ActCard, Button, Sheet, useSay, useWords } from '../../ui/public.ts'
import type { z } from 'zod'
import type { Cause, getFinding } from '../contract.ts'
import { remedies } from '../rules/remedy.ts'
import type { Remedy } from '../rules/remedy.ts'
import { words } from '../words.ts'

export function Remedies({
  cause,
  indicators,
  onTake,
}: {
  cause: Cause
  indicators: z.output<typeof getFinding.answer>['choices']['indicators']
  onTake: (remedy: Remedy) => void
}) {
  const t = useWords(words)
  const say = useSay()
  if (remedies[cause].length === 0) return null
  return (
    <Sheet title={t('remedy.title', { cause: t(`cause.${cause}`) })}>
      {remedies[cause].map((remedy) => {
        const name = t(`remedy.${remedy.code}` as keyof typeof words)
        const indicator = indicators.find(({ id }) => id === remedy.indicator)
        return (
          <ActCard
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
          </ActCard>
        )
      })}
    </Sheet>
  )
}

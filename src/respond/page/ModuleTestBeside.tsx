// What the module's own test says, beside what learners complain of.
import { numberText, useLang, useWords } from '../../ui/public.ts'
import type { CommonIssue } from '../read/contract.ts'
import { words } from '../words.ts'

/** The module's own test, said beside the complaints. */
export function ModuleTestBeside({ card }: { card: CommonIssue }) {
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

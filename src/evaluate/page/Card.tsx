// The card: six fixed lines, no p-value on the front, words that fit the grade.
import { FactList, Mark, Sheet, useLang, useReason, useWords } from '../../ui/public.ts'
import { useCallback } from 'react'
import type { OtherCause, Report } from '../contract.ts'
import type { Said, Say } from '../rules/say.ts'
import { cardSaid, headlineSaid } from '../rules/say.ts'
import { words } from '../words.ts'

/** The words of this stage by code, as the card's rules ask for them. */
export function useSay(): Say {
  const because = useReason(words)
  return useCallback<Say>((code, params = {}) => because({ code, params }), [because])
}

/** The one sentence above the card. */
export function useHeadline() {
  const say = useSay()
  const { lang } = useLang()
  return (report: Report): string => headlineSaid(report, say, lang)
}

export function Card({ report, causes }: { report: Report; causes: OtherCause[] }) {
  const t = useWords(words)
  const say = useSay()
  return (
    <Sheet title={t('card.title')} padded>
      <FactList
        facts={cardSaid(report, causes, say).map((line) => [
          line.title,
          <Sentences key={line.title} said={line.said} />,
        ])}
      />
    </Sheet>
  )
}

function Sentences({ said }: { said: Said[] }) {
  return (
    <>
      {said.map((s, i) => (
        <div key={i + s.text} className={s.kind === 'plain' ? undefined : s.kind === 'watch' ? 'watch small' : 'small'}>
          {s.kind === 'watch' && <Mark colour="watch" />} {s.text}
        </div>
      ))}
    </>
  )
}

// The card: six fixed lines, no p-value on the front, words that fit the grade.
import { DescriptionList, StatusMark, Panel, useLang, useReason, useWords } from '../../ui/public.ts'
import { useCallback } from 'react'
import type { OtherCause, Report } from '../contract.ts'
import type { SummarySentence, Say } from '../rules/report-summary-text.ts'
import { summaryLines, headlineText } from '../rules/report-summary-text.ts'
import { words } from '../words.ts'

/** The words of this stage by code, as the card's rules ask for them. */
export function useSayByCode(): Say {
  const because = useReason(words)
  return useCallback<Say>((code, params = {}) => because({ code, params }), [because])
}

/** The one sentence above the card. */
export function useHeadline() {
  const say = useSayByCode()
  const { lang } = useLang()
  return (report: Report): string => headlineText(report, say, lang)
}

export function ReportSummary({ report, causes }: { report: Report; causes: OtherCause[] }) {
  const t = useWords(words)
  const say = useSayByCode()
  return (
    <Panel title={t('card.title')} padded>
      <DescriptionList
        facts={summaryLines(report, causes, say).map((line) => [
          line.title,
          <Sentences key={line.title} said={line.said} />,
        ])}
      />
    </Panel>
  )
}

function Sentences({ said }: { said: SummarySentence[] }) {
  return (
    <>
      {said.map((s, i) => (
        <div key={i + s.text} className={s.kind === 'plain' ? undefined : s.kind === 'watch' ? 'watch small' : 'small'}>
          {s.kind === 'watch' && <StatusMark colour="watch" />} {s.text}
        </div>
      ))}
    </>
  )
}

// The first indicator with all that cannot be said yet: the same page, minutes later.
import { getTrack } from '../../../track/contract.ts'
import type { Tracked } from '../../../track/contract.ts'
import { trackedText } from '../../../track/page/tracked-text.ts'
import { Button, Callout, Panel, useApiQuery, useDateText, useLang, useSay, useWords } from '../../../ui/public.ts'
import type { FirstSteps } from '../../first-steps/contract.ts'
import { words } from './words.ts'

type Run = NonNullable<FirstSteps['run']>

/** What a first sheet mostly brings, before what else there may be. */
const first = ['test-score', 'attendance']

const seen = (row: Tracked) => row.now !== null && row.now.value !== null

/** The indicator to be shown first, and how many others wait; null while none has a value, undefined while that is not known. */
export function useFirstIndicator(run: Run | null) {
  const tracked = useApiQuery(
    getTrack,
    { params: { run: run?.id ?? '' } },
    { when: run !== null && run.hasData, everySeconds: 3 },
  ).data
  if (!run?.hasData || !tracked) return undefined
  const rows = tracked.rows.filter(seen)
  const row = first.map((id) => rows.find((r) => r.indicator === id)).find((r) => r !== undefined) ?? rows[0]
  return row ? { row, others: tracked.rows.filter((r) => !seen(r)).length } : null
}

/** As the title says it. */
export function useIndicatorSentence(found: { row: Tracked } | null | undefined, run: Run | null): string | null {
  const t = useWords(words)
  const say = useSay()
  const { lang } = useLang()
  if (!found || !run) return null
  const { row } = found
  return t('title-indicator', {
    name: say(row.name),
    value: trackedText(row, lang),
    learners: run.learners,
    seen: Math.min(row.now!.n, run.learners),
  })
}

interface IndicatorProps {
  run: Run
  from: FirstSteps['from']
  found: { row: Tracked; others: number } | null | undefined
}

export function FirstIndicator({ run, from, found }: IndicatorProps) {
  const t = useWords(words)
  const date = useDateText()
  if (!found)
    return found === null && run.early.length > 0 ? <EarlyData run={run} /> : <Callout>{t('indicator.soon')}</Callout>
  const { row, others } = found
  const unseen = run.learners - row.now!.n
  return (
    <Panel
      title={t('indicator.panel')}
      padded
      acts={<Button href={`/runs/${run.id}/indicators/${row.indicator}`}>{t('indicator.open')}</Button>}
    >
      {from && <p className="muted">{t('indicator.from', { file: from.fileName, at: date(from.at, 'moment') })}</p>}
      <h3 className="section-title">{t('indicator.cannot')}</h3>
      <ul>
        {run.goals === 0 && <li>{t('indicator.no-goal')}</li>}
        {row.change === null && <li>{t('indicator.no-change')}</li>}
        {unseen > 0 && <li>{t(unseen === 1 ? 'indicator.unseen-1' : 'indicator.unseen', { n: unseen })}</li>}
        {others > 0 && <li>{t('indicator.others', { n: others })}</li>}
      </ul>
      <Button kind="quiet" href={`/runs/${run.id}/track`}>
        {t('indicator.track')}
      </Button>
    </Panel>
  )
}

/** Data that is in and measured, and shows in no indicator because of the days of the modules. */
function EarlyData({ run }: { run: Run }) {
  const t = useWords(words)
  const date = useDateText()
  return (
    <Panel
      title={t('indicator.early-title')}
      padded
      acts={<Button href={`/runs/${run.id}/setup`}>{t('indicator.early-do')}</Button>}
    >
      <ul>
        {run.early.map(({ n, module }) => (
          <li key={module?.number ?? 0}>
            {module
              ? t(n === 1 ? 'indicator.early-1' : 'indicator.early', {
                  n,
                  number: module.number,
                  name: module.name,
                  from: date(module.startsOn, 'date'),
                })
              : t(n === 1 ? 'indicator.outside-1' : 'indicator.outside', { n })}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

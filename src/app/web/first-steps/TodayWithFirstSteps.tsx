// Today of a company that begins: its first steps before everything else, and its first indicator as soon as there is one.
import { Columns, Page, Panel, Stack, UpdatedAt, useDateText, useNow, useSay, useWords } from '../../../ui/public.ts'
import type { Today } from '../../contract.ts'
import type { FirstSteps } from '../../first-steps/contract.ts'
import { ActionItemsByDeadline } from '../cross-stage/ActionItemsByDeadline.tsx'
import { RunCard } from '../cross-stage/RunOnToday.tsx'
import { nameIn } from '../cross-stage/run-name-in-today.ts'
import { words } from '../cross-stage/words.ts'
import { FirstIndicator, useFirstIndicator, useIndicatorSentence } from './FirstIndicator.tsx'
import { FirstStepsPanel, FoldSteps } from './FirstSteps.tsx'
import { OtherPages, PlainHttpNote } from './OtherPages.tsx'
import { doneOf, nextOf, toFirstIndicator } from './use-first-steps.ts'
import { words as stepWords } from './words.ts'

export default function TodayWithFirstSteps({
  today,
  steps: { steps, run, from },
}: {
  today: Today
  steps: FirstSteps
}) {
  const t = useWords(words)
  const st = useWords(stepWords)
  const say = useSay()
  const date = useDateText()
  const now = useNow(60)
  const found = useFirstIndicator(run)
  const sentence = useIndicatorSentence(found, run)
  const next = nextOf(steps)
  const title =
    sentence ??
    (doneOf(steps) === 0 || !next
      ? st(doneOf(steps) === 0 ? 'title-none' : 'title-wait', {
          n: doneOf(steps) === 0 ? toFirstIndicator(steps) : steps.length,
          done: doneOf(steps),
        })
      : st('title-some', { n: steps.length, done: doneOf(steps), next: say(next.title) }))
  return (
    <Page
      crumb={`${t('today.crumb')} · ${date(now, 'day')}`}
      title={title}
      rests={st('rests')}
      fresh={<UpdatedAt at={today.at} />}
      acts={<FoldSteps />}
    >
      <PlainHttpNote />
      <Columns>
        <Stack>
          {run?.hasData && <FirstIndicator run={run} from={from} found={found} />}
          <FirstStepsPanel steps={steps} />
        </Stack>
        <Stack>
          {today.acts.length > 0 && (
            <Panel title={t('today.acts')} aside={t('acts.aside')}>
              <ActionItemsByDeadline acts={today.acts} most={6} nameOf={nameIn(today)} />
            </Panel>
          )}
          {today.runs.map((r) => (
            <RunCard key={r.run.id} {...r} />
          ))}
          {!run?.hasData && <OtherPages />}
        </Stack>
      </Columns>
    </Page>
  )
}

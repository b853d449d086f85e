// The small line above every page of a run: which run, how many, which week.
import { dayOf } from '../../calendar/day.ts'
import { useApiQuery, useDateText, useNow, useTimeZone, useWords } from '../../ui/public.ts'
import { getRun } from '../contract.ts'
import { words } from '../words.ts'

export function useRun(run: string) {
  return useApiQuery(getRun, { params: { run } })
}

export function RunBreadcrumb({ run }: { run: string }) {
  const t = useWords(words)
  const date = useDateText()
  const today = dayOf(useNow(300), useTimeZone())
  const { data } = useRun(run)
  if (!data) return null
  const { state, endsOn } = data.run
  const key =
    state === 'following-up' || state === 'closed'
      ? endsOn > today
        ? 'head.ended-early'
        : 'head.after'
      : data.week > 0
        ? 'head.crumb'
        : state === 'preparing'
          ? 'head.before'
          : 'head.open-before'
  return (
    <>
      {t(key, {
        programme: data.run.programme,
        name: data.run.name,
        learners: data.run.learners,
        managers: data.managers,
        week: data.week,
        weeks: data.weeks,
        startsOn: date(data.run.startsOn, 'date'),
        endsOn: date(data.run.endsOn, 'date'),
      })}
    </>
  )
}

// Until when a link is open: the end of a day is that day's 24:00.
import { useDateText } from '../../../ui/public.ts'

export function useUntilText() {
  const date = useDateText()
  return (until: string) =>
    date(until, 'time') === '00:00'
      ? `${date(new Date(new Date(until).getTime() - 1), 'date')} 24:00`
      : date(until, 'moment')
}

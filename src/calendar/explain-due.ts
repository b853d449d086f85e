// Why a thing is due when it is due, in one or two sentences a person can check against the wall calendar.
import type { Day } from './day.ts'
import { clockOf, dayOf } from './day.ts'
import type { Due, NoDue, Step } from './due.ts'
import type { InBoth } from './bilingual-day-text.ts'
import { dayText } from './bilingual-day-text.ts'

const enNames: Record<string, string> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
}

/** The explanation of a due moment in both languages, in the organisation's zone. Names the clock used, skipped days and whether it is provisional. */
export function explainDue(due: Due | NoDue, zone: string): InBoth {
  if ('refused' in due) return refusalOf(due, zone)
  const from = momentText(due.since, zone)
  const to = momentText(due.due, zone)
  const pause = pauseText(due)
  const guess = due.provisional ? guessText(due) : { zh: '', en: '' }
  if (due.clock === 'natural') {
    return {
      zh: `自 ${from.zh}起 ${hoursText(due.hours)} 个自然小时，夜间和节假日照算，${to.zh}到期。${pause.zh}`,
      en: `${hoursText(due.hours)} natural hours from ${from.en}, nights and holidays included: due ${to.en}.${pause.en}`,
    }
  }
  const skipped = skippedText(due.steps)
  const counted = countedText(due.steps)
  return {
    zh: `自 ${from.zh}起 ${hoursText(due.hours)} 个工作小时（${counted.zh}），${to.zh}到期。${skipped.zh}${pause.zh}${guess.zh}`,
    en: `${hoursText(due.hours)} working hours from ${from.en} (${counted.en}): due ${to.en}.${skipped.en}${pause.en}${guess.en}`,
  }
}

function momentText(moment: Date, zone: string): InBoth {
  const day = dayText(dayOf(moment, zone))
  const clock = clockOf(moment, zone)
  return { zh: `${day.zh} ${clock} `, en: `${day.en} ${clock}` }
}

const hoursText = (hours: number) => String(Math.round(hours * 10) / 10)

function countedText(steps: readonly Step[]): InBoth {
  const days = new Map<Day, Step[]>()
  for (const step of steps) if (step.minutes > 0) days.set(step.day, [...(days.get(step.day) ?? []), step])
  const parts = [...days].map(([day, own]) => {
    const hours = hoursText(own.reduce((sum, step) => sum + step.minutes, 0) / 60)
    const name = dayText(day)
    const madeUp = own[0]!.reason === 'made-up'
    return {
      zh: `${name.zh}${madeUp ? '调休上班，' : ''}计 ${hours} 小时`,
      en: `${name.en}${madeUp ? ', a make-up working day,' : ''} ${hours} h`,
    }
  })
  return { zh: parts.map((part) => part.zh).join('，'), en: parts.map((part) => part.en).join(', ') }
}

function skippedText(steps: readonly Step[]): InBoth {
  const runs: { first: Step; last: Step; name: string | null }[] = []
  for (const step of steps.filter((one) => one.minutes === 0)) {
    const name = step.name ?? null
    const open = runs.at(-1)
    if (open && open.name === name && steps.indexOf(step) === steps.indexOf(open.last) + 1) open.last = step
    else runs.push({ first: step, last: step, name })
  }
  if (runs.length === 0) return { zh: '', en: '' }
  const parts = runs.map(({ first, last, name }) => {
    const from = dayText(first.day)
    const to = dayText(last.day)
    const one = first.day === last.day
    return {
      zh: `${from.zh}${one ? '' : `至 ${to.zh}`}${name ?? '休息'}`,
      en: `${from.en}${one ? '' : ` to ${to.en}`} (${name ? inEnglish(name) : 'off'})`,
    }
  })
  return {
    zh: `${parts.map((part) => part.zh).join('，')}，不计时。`,
    en: ` Not counted: ${parts.map((part) => part.en).join(', ')}.`,
  }
}

const inEnglish = (name: string) =>
  name
    .split('、')
    .map((one) => enNames[one] ?? one)
    .join(' and ')

function pauseText(due: Due): InBoth {
  if (due.pauses.length === 0) return { zh: '', en: '' }
  const reasons = [...new Set(due.pauses.map((pause) => pause.reason))].join('；')
  return { zh: `暂停期间不计时：${reasons}。`, en: ` Paused time is not counted: ${reasons}.` }
}

function guessText(due: Due): InBoth {
  if (!due.horizon)
    return {
      zh: '尚未导入任何年份的节假日安排，此时间为暂定。',
      en: ' Provisional: no year of public holidays is known.',
    }
  const next = Number(due.horizon.slice(0, 4)) + 1
  return {
    zh: `${next} 年节假日安排尚未导入，此时间为暂定。`,
    en: ` Provisional: public holidays are known up to ${due.horizon.slice(0, 4)} only.`,
  }
}

function refusalOf(refused: NoDue, zone: string): InBoth {
  if (refused.refused === 'no-working-time')
    return {
      zh: '工作日历中没有工作时间，无法计算到期时间。',
      en: 'The calendar has no working time; no due time can be said.',
    }
  const since = momentText(refused.since, zone)
  return {
    zh: `自 ${since.zh}起暂停：${refused.reason}。恢复后继续计时。`,
    en: `Paused since ${since.en}: ${refused.reason}. The clock goes on when it is resumed.`,
  }
}

// A signal as people read it: what it is about, and why, in both languages.
import type { Params, Reason, Text } from '../../platform/localised-text/contract.ts'
import { say } from '../../platform/localised-text/contract.ts'
import { indicatorById } from '../catalogue.ts'
import { endMark } from '../rules/ratings-by-period.ts'
import type { Unit } from '../indicators/indicator-definition.ts'
import type { Signal } from './signals/contract.ts'
import type { SignalRow } from '../store/signal.ts'
import { words } from '../words.ts'
import { shortDayText } from '../../calendar/bilingual-day-text.ts'

/** A text of ours in both languages, filled in. */
export function textOf(key: keyof typeof words, params: { zh: Params; en: Params }): Text {
  return { zh: say(words[key], 'zh', params.zh), en: say(words[key], 'en', params.en) }
}

/** The same to fill in, in both languages. */
export const alike = (params: Params) => ({ zh: params, en: params })

/** A value in its unit: 94.1%, 3.4 / 5, 3.2 小时. */
export function valueText(value: number, unit: Unit | undefined, digits = 1, mark = ''): Text {
  const figure = `${mark}${value.toFixed(digits)}`
  if (unit === 'percent') return same(`${figure}%`)
  if (unit === 'of5') return same(`${figure} / 5`)
  if (unit === 'hours') return { zh: `${figure} 小时`, en: `${figure} h` }
  if (unit === 'times') return { zh: `${figure} 次`, en: `${figure} times` }
  return { zh: `${figure} 分`, en: `${figure} points` }
}

/** As many digits as two different values need to be seen apart: 2.46, short of 2.50. */
export function digitsApart(value: number, limit: number): number {
  return [1, 2, 3].find((digits) => value.toFixed(digits) !== limit.toFixed(digits)) ?? 1
}

const same = (text: string): Text => ({ zh: text, en: text })

/** How sure a probability makes us, in words. */
export const likelyKey = (probability: number) =>
  (probability > 0.97
    ? 'likely.almost-certain'
    : probability > 0.8
      ? 'likely.very'
      : 'likely.rather') as keyof typeof words

/** “≤ ” or “≥ ” before a mean at an end of a scale that is not told closer. */
export const markOf = (indicator: string | null, value: number): string =>
  indicator !== null && (indicatorById(indicator)?.least ?? null) !== null ? endMark(value) : ''

/** A number of a signal's, 0 where it has none. */
export const numeric = (value: Params[string]) => (typeof value === 'number' ? value : 0)

/** Since when there is no data: 自 11 月 9 日起, or 开班以来 where there never was any. */
export function sinceText(since: Params[string]): Text {
  if (typeof since !== 'string') return words['tile.never']
  const { zh, en } = shortDayText(since)
  return textOf('tile.since', { zh: { day: zh }, en: { day: en } })
}

/** What a signal is about. */
export function titleOf(s: SignalRow): Text {
  const indicator = s.indicator ? indicatorById(s.indicator)?.name : undefined
  const own = (lang: 'zh' | 'en') => ({
    number: s.moduleNumber,
    name: s.kind === 'weak-module' ? s.moduleName : (s.name ?? '–'),
    indicator: indicator?.[lang] ?? s.indicator,
  })
  return textOf(`title.${s.kind}`, { zh: own('zh'), en: own('en') })
}

/** Why it was raised, as a sentence. */
export function reasonText(s: SignalRow): Text {
  if (s.kind === 'off-course') return learnerReasons(s.params, s.code)
  const unit = s.indicator ? indicatorById(s.indicator)?.unit : undefined
  const { value, limit } = s.params
  const digits = typeof value === 'number' && typeof limit === 'number' ? digitsApart(value, limit) : 1
  const filled = (lang: 'zh' | 'en'): Params => ({
    ...s.params,
    n: s.n,
    ...(typeof s.params.mean === 'number' ? { mean: s.params.mean.toFixed(1) } : {}),
    ...(typeof s.params.median === 'number' ? { median: s.params.median.toFixed(0) } : {}),
    ...(typeof s.params.value === 'number'
      ? { value: valueText(s.params.value, unit, digits, markOf(s.indicator, s.params.value))[lang] }
      : {}),
    ...(typeof s.params.limit === 'number' ? { limit: valueText(s.params.limit, unit, digits)[lang] } : {}),
    ...(typeof s.params.slope === 'number' ? { slope: valueText(s.params.slope, unit)[lang] } : {}),
    effect: Math.abs(numeric(s.params.effect)).toFixed(0),
    likely: words[likelyKey(numeric(s.params.probability))][lang],
    since: sinceText(s.params.since)[lang],
  })
  const said = textOf(`signal.${s.code}` as keyof typeof words, { zh: filled('zh'), en: filled('en') })
  if (typeof s.params.looks !== 'number') return said
  const looks = textOf(s.params.sure === 1 ? 'signal.sure' : 'signal.chance', {
    zh: { looks: s.params.looks },
    en: { looks: s.params.looks },
  })
  return { zh: `${said.zh}${looks.zh}`, en: `${said.en} ${looks.en}` }
}

function learnerReasons(params: Params, first: string): Text {
  const reasons = [
    { code: first, value: params.value, usual: params.usual },
    ...[2, 3]
      .filter((i) => params[`code${i}`])
      .map((i) => ({ code: String(params[`code${i}`]), value: params[`value${i}`], usual: params[`usual${i}`] })),
  ]
  const texts = learnerReasonTexts(reasons)
  return { zh: `${texts.map(({ zh }) => zh).join('；')}。`, en: `${texts.map(({ en }) => en).join('; ')}.` }
}

const shares = new Set(['low-scores', 'late-hand-ins', 'missing-hand-ins'])
const whole = new Set(['not-seen', 'earlier-attempts', 'little-effort'])

/** Reasons a learner may be falling behind: the own number beside what is usual. What was never handed in is not told again as late, nor what is as usual. */
export function learnerReasonTexts(
  reasons: readonly { code: string; value: Params[string]; usual: Params[string] }[],
): Text[] {
  const never = reasons.find(({ code }) => code === 'missing-hand-ins')
  const told = reasons.filter(({ code, value }) => code !== 'late-hand-ins' || value !== never?.value)
  const apart = told.filter(({ code, value, usual }) => numberIn(code, value) !== numberIn(code, usual))
  return (apart.length > 0 ? apart : told).map(({ code, value, usual }) =>
    learnerReasonText({ code, params: { value, usual } }),
  )
}

/** What usually helps against a reason. */
export const suggestionOf = (code: string): Text => words[`suggest.${code}` as keyof typeof words]

const numberIn = (code: string, value: Params[string]) =>
  typeof value !== 'number'
    ? '–'
    : shares.has(code)
      ? `${(value * 100).toFixed(0)}%`
      : whole.has(code)
        ? value.toFixed(0)
        : value.toFixed(1)

function learnerReasonText({ code, params }: Reason): Text {
  const filled = { value: numberIn(code, params.value), usual: numberIn(code, params.usual) }
  return textOf(`reason.${code}` as keyof typeof words, { zh: filled, en: filled })
}

/** A signal as it travels. */
export function asSignal(s: SignalRow): Signal {
  const reason = reasonText(s)
  const passed = s.ending?.how === 'passed' ? words[s.ending.because as keyof typeof words] : undefined
  return {
    id: s.id,
    run: s.run,
    kind: s.kind,
    rule: s.rule,
    person: s.person,
    name: s.name,
    module: s.module,
    moduleNumber: s.moduleNumber,
    indicator: s.indicator,
    turn: s.turn,
    reason: { code: s.code, params: s.params },
    title: titleOf(s),
    says: reason,
    n: s.n,
    raisedAt: s.raisedAt.toISOString(),
    ending: s.ending && { ...s.ending, because: passed ?? same(s.ending.because), at: s.ending.at.toISOString() },
  }
}

// Texts in both languages, side by side, complete by type.
import { fullDayText } from '../../calendar/bilingual-day-text.ts'
import { isDay } from '../../calendar/day.ts'

export type Lang = 'zh' | 'en'
export type Text = { zh: string; en: string }
export type Params = Record<string, string | number | null | undefined>

/** A folder's words: a key with only one language does not compile. */
export function defineWords<const W extends Record<string, Text>>(words: W): W {
  return words
}

const placeholder = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}( ?)/g

/** What somebody wrote is quoted as it was written. */
const quoted = new Set(['value', 'text', 'title', 'name', 'file'])

/** How many of something: where there are thousands, they are told apart, as in a table. A year or a row's number is no such figure. */
const counts = new Set(['n', 'total', 'all', 'of', 'rows', 'people', 'joined', 'rest'])
const counted = (name: string, value: string | number): string =>
  typeof value === 'number' && counts.has(name) && Number.isInteger(value)
    ? String(value).replace(/\B(?=(\d{3})+$)/g, ',')
    : String(value)

/** '2026 年 11 月 9 日' / '9 Nov 2026', or two of them; undefined for what is no day. */
function dayInWords(value: string | number, lang: Lang): string | undefined {
  const [from, to, ...more] = String(value).split(' – ')
  if (to !== undefined) {
    const [first, last] = [dayInWords(from!, lang), dayInWords(to, lang)]
    return first && last && more.length === 0 ? `${first} – ${last}` : undefined
  }
  return isDay(value) ? fullDayText(value)[lang] : undefined
}

/**
 * The sentence in a language, `{name}` filled in; a missing parameter stays visible as `{name}`. A day is said in words.
 * `{n|report|reports}` is the one or the other by the number `n`: the first for 1 alone.
 */
export function say(text: Text, lang: Lang, params: Params = {}): string {
  return text[lang].replace(
    placeholder,
    (whole, name: string, one: string | undefined, other: string, space: string) => {
      const value = params[name]
      if (value === undefined || value === null) return whole
      if (one !== undefined) return (String(value) === '1' ? one : other) + space
      const day = quoted.has(name) ? undefined : dayInWords(value, lang)
      // Chinese leaves no space after its own 日, as it does after a number.
      return day === undefined ? counted(name, value) + space : lang === 'zh' ? day : day + space
    },
  )
}

/** What a rule decides: a code for the sentence and what to fill in. */
export interface Reason {
  code: string
  params: Params
}

/** What to fill in where both languages are said. */
export type TextParams = Record<string, Params[string] | Text>

/** The sentence in both languages; a parameter that is itself a text is said in each. */
export function sayBoth(text: Text, params: TextParams = {}): Text {
  const of = (lang: Lang) =>
    say(
      text,
      lang,
      Object.fromEntries(
        Object.entries(params).map(([k, v]) => [k, v !== null && typeof v === 'object' ? v[lang] : v]),
      ),
    )
  return { zh: of('zh'), en: of('en') }
}

/** A folder's sentences in both languages, by their keys. */
export const textsOf =
  <W extends Record<string, Text>>(words: W) =>
  (key: keyof W, params: TextParams = {}): Text =>
    sayBoth(words[key]!, params)

/** The same made for each language. */
export const inBoth = (of: (lang: Lang) => string): Text => ({ zh: of('zh'), en: of('en') })

const marks = {
  zh: { list: '、', clauses: '；', label: '：', aside: ['（', '）'] },
  en: { list: ', ', clauses: '; ', label: ': ', aside: [' (', ')'] },
} as const

/** What stands between names and clauses, after a label and around an aside, as the language writes it. */
export function punctuationOf(lang: Lang) {
  const { list, clauses, label, aside } = marks[lang]
  return {
    list: (names: readonly (string | number)[]) => names.join(list),
    clauses: (texts: readonly string[]) => texts.join(clauses),
    label: (name: string, rest: string) => name + label + rest,
    aside: (text: string, more: string) => text + aside[0] + more + aside[1],
  }
}

/** Names one after the other in each language. */
export const listedIn = (names: readonly (string | number)[]): Text => inBoth((lang) => punctuationOf(lang).list(names))

const asLang = (tag: string): Lang | undefined => {
  const [tongue] = tag.toLowerCase().split('-')
  return tongue === 'zh' || tongue === 'en' ? tongue : undefined
}

/** The first of somebody's languages that is one of ours; English for who reads another tongue, undefined for who says none. */
export function preferredLang(languages: readonly string[]): Lang | undefined {
  const known = languages.map(asLang).find((one) => one !== undefined)
  return known ?? (languages.length > 0 ? 'en' : undefined)
}

const unseen = /^[\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]*$/u

/** Nothing a reader would see: spaces, breaks, zero-width and other format characters, fillers, variation selectors, marks on nothing. */
export const isBlank = (text: string): boolean => unseen.test(text)

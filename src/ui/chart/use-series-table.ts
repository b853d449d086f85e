// What a chart of series shows, for those who do not see it: in sentences and as a table.
import type { Cell } from '../table/column.ts'
import { useLang, useWords } from '../i18n.tsx'
import { numberText, type NumberForm } from '../text/number-text.ts'
import { words } from '../words.ts'
import type { Series } from './chart-types.ts'

/** Each series in a sentence. */
export function useSeriesSays(series: Series[], form?: NumberForm): string {
  const t = useWords(words)
  const { lang } = useLang()
  const said = series.map((s) => {
    const known = s.values.filter((v): v is number => v !== null)
    if (known.length === 0) return `${s.name} ${t('none-ever')}`
    return t('series-says', {
      name: s.name,
      first: numberText(known[0]!, form, lang),
      last: numberText(known.at(-1)!, form, lang),
      n: known.length,
    })
  })
  return said.join('; ')
}

/** The table behind: one line per x, a column per series and per bound. */
export function useSeriesCells(x: string[], series: Series[]): Cell[][] {
  const { lang } = useLang()
  const [low, high] = lang === 'zh' ? ['下限', '上限'] : ['low', 'high']
  const head = [
    '',
    ...series.flatMap((s) => (s.low && s.high ? [s.name, `${s.name} ${low}`, `${s.name} ${high}`] : [s.name])),
  ]
  return [
    head,
    ...x.map((name, i) => [
      name,
      ...series.flatMap((s) =>
        s.low && s.high ? [s.values[i] ?? null, s.low[i] ?? null, s.high[i] ?? null] : [s.values[i] ?? null],
      ),
    ]),
  ]
}

// The road of one figure, small: a line of ink, its last point coloured and told.
import { useLang, useWords } from '../i18n.tsx'
import { numberText, type NumberForm } from '../text/number-text.ts'
import { words } from '../words.ts'
import type { Colour } from './StatusMark.tsx'

const width = 96
const height = 22
const inset = 3

/** `values` oldest first; over a null the line is only dotted. A change of a few per cent stays small: the scale spans a fifth of the value at least. `low`/`high` fix the scale so that rows can be compared. */
export function Sparkline({
  values,
  colour = 'none',
  form,
  low,
  high,
  name,
}: {
  values: (number | null)[]
  colour?: Colour
  form?: NumberForm
  low?: number
  high?: number
  name?: string
}) {
  const t = useWords(words)
  const { lang } = useLang()
  const points = placed(values, low, high)
  if (points.length === 0) return null
  const first = points[0]!
  const last = points.at(-1)!
  const told = t('series-says', {
    name: name ?? '',
    first: numberText(first.value, form, lang),
    last: numberText(last.value, form, lang),
    n: points.length,
  }).replace(/^[：:]\s*/, '')
  return (
    <svg
      className={`spark ${colour}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={told}
    >
      <title>{told}</title>
      <path d={pathOf(points, true)} fill="none" stroke="var(--line-strong)" strokeWidth="1.5" strokeDasharray="2 3" />
      <path
        d={pathOf(points, false)}
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx={last.x} cy={last.y} r="2.5" fill="currentColor" />
    </svg>
  )
}

interface Point {
  at: number
  x: number
  y: number
  value: number
}

function placed(values: (number | null)[], low?: number, high?: number): Point[] {
  const known = values.filter((v): v is number => v !== null)
  const [least, most] = [low ?? Math.min(...known), high ?? Math.max(...known)]
  const span =
    Math.max(
      most - least,
      low === undefined || high === undefined ? Math.max(Math.abs(most), Math.abs(least)) / 5 : 0,
    ) || 1
  const bottom = low ?? (least + most - span) / 2
  const step = values.length > 1 ? (width - 2 * inset) / (values.length - 1) : 0
  return values.flatMap((value, at) =>
    value === null
      ? []
      : [
          {
            at,
            value,
            x: values.length > 1 ? inset + at * step : width - inset,
            y: height - inset - ((value - bottom) / span) * (height - 2 * inset),
          },
        ],
  )
}

/** The line over neighbours, or (`gaps`) the one over what is missing between them. */
function pathOf(points: Point[], gaps: boolean): string {
  return points
    .map(
      (p, i) => `${i > 0 && (points[i - 1]!.at !== p.at - 1) === gaps ? 'L' : 'M'}${p.x.toFixed(1)} ${p.y.toFixed(1)}`,
    )
    .join(' ')
}

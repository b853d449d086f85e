// Where a figure comes from: formula, tallies, and the records with their file and row.
import { useState } from 'react'
import {
  MissingData,
  numberText,
  ProvenanceDrawer,
  useApiQuery,
  useDateText,
  useLang,
  usePunctuation,
  useSay,
  useWords,
} from '../../ui/public.ts'
import type { ProvenanceRecord } from '../../ui/public.ts'
import { StatementLink } from '../../intake/page/public.ts'
import { words as evidenceWords } from '../../evidence/words.ts'
import { getFigure } from '../read/figure-provenance/contract.ts'
import type { FigureBehind } from '../read/figure-provenance/contract.ts'
import { words } from '../words.ts'
import { figureText } from './number-format.ts'

export interface FigureFromProps {
  run: string
  indicator: string
  name: string
  turn?: string
  person?: string
  module?: string
  onClose: () => void
}

export default function FigureProvenanceDrawer({
  run,
  indicator,
  name,
  turn,
  person,
  module,
  onClose,
}: FigureFromProps) {
  const t = useWords(words)
  const say = useSay()
  const { lang } = useLang()
  const day = useDateText()
  const [page, setPage] = useState(1)
  const asked = useApiQuery(
    getFigure,
    { params: { run, indicator }, query: { turn, person, module, page } },
    { keepLast: true },
  )
  const figure = asked.data
  const kind = useKind()
  const punctuation = usePunctuation()
  const spread = (points: NonNullable<FigureBehind['spread']>) =>
    punctuation.list(
      points.map(({ value, share }) =>
        t('figure.spread.says', { value, share: numberText(share, { share: true, digits: 0 }, lang) }),
      ),
    )
  if (!figure)
    return (
      <ProvenanceDrawer
        onClose={onClose}
        title={name}
        formula=""
        tallies={[]}
        records={asked.error ? [] : undefined}
        total={0}
        page={1}
        pageSize={50}
        onPage={setPage}
      />
    )
  const value =
    figure.value === null ? (
      <MissingData least={figure.withheld ?? undefined} />
    ) : (
      figureText(figure, figure.value, t, lang)
    )
  const tallies: [string, string][] = [
    ...figure.tallies.flatMap((tally): [string, string][] => [
      [t('figure.rows', { kind: kind(tally.kind) }), numberText(tally.rows, {}, lang)],
      [t('figure.total', { kind: kind(tally.kind) }), numberText(tally.total, { digits: 1 }, lang)],
      [t('figure.persons'), String(tally.persons)],
    ]),
    ...(figure.least === null || figure.value === null
      ? []
      : [[t('figure.raters'), String(figure.n)] as [string, string]]),
    ...(figure.spread === null ? [] : [[t('figure.spread'), spread(figure.spread)] as [string, string]]),
    [t('figure.learners'), String(figure.learners)],
    [t('figure.span'), t('figure.span.says', { from: day(figure.first), to: day(figure.last) })],
    ...(figure.sd === null ? [] : [[t('figure.sd'), numberText(figure.sd, { digits: 1 }, lang)] as [string, string]]),
  ]
  return (
    <ProvenanceDrawer
      onClose={onClose}
      title={
        <>
          {name} {value}
        </>
      }
      formula={say(figure.says)}
      tallies={tallies}
      note={<Notes figure={figure} />}
      records={figure.least === null ? figure.rows.map((row) => recordOf(row, kind, t)) : null}
      total={figure.total}
      page={figure.page}
      pageSize={figure.pageSize}
      onPage={setPage}
    />
  )
}

function Notes({ figure }: { figure: FigureBehind }) {
  const t = useWords(words)
  if (figure.least !== null)
    return <>{t(figure.withheld === null ? 'figure.unnamed' : 'figure.withheld', { least: figure.least })}</>
  return (
    <>
      {figure.version !== null && t('figure.version', { version: figure.version })}
      {figure.rows.length === 0 && figure.total > 0 && ` ${t('figure.no-people', { total: figure.total })}`}
    </>
  )
}

function useKind() {
  const e = useWords(evidenceWords)
  return (kind: string) => (kind in evidenceWords ? e(kind as keyof typeof evidenceWords) : kind)
}

/** Lines of a file as stretches: 12–15, 18. */
function stretches(lines: number[]): string {
  const told: [number, number][] = []
  for (const line of lines.toSorted((a, b) => a - b)) {
    const last = told.at(-1)
    if (last && line === last[1] + 1) last[1] = line
    else told.push([line, line])
  }
  return told.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ')
}

function recordOf(
  row: FigureBehind['rows'][number],
  kind: (id: string) => string,
  t: (key: 'figure.parts', params: { n: number }) => string,
): ProvenanceRecord {
  const what = `${kind(row.kind)}${row.parts && row.parts.length > 1 ? t('figure.parts', { n: row.parts.length }) : ''}${row.note ? ` · ${row.note}` : ''}`
  const value = row.outOf === null ? String(row.value) : `${row.value} / ${row.outOf}`
  return {
    id: row.id,
    at: row.at,
    ...(row.who === null ? {} : { who: row.who }),
    what,
    value,
    source: row.source,
    file: row.file,
    row: row.parts ? stretches(row.parts) : row.line,
    ...(row.told ? { open: <StatementLink told={row.told} /> } : {}),
  }
}

// The living tracking plan: every indicator with its value, its road, its n, its source, its cycle and what comes next.
import { useState } from 'react'
import { Link } from 'react-router'
import {
  Button,
  Chip,
  DataTable,
  DrillDownNumber,
  MissingData,
  Panel,
  Sparkline,
  useDateText,
  useLang,
  useSay,
  useWords,
} from '../../ui/public.ts'
import type { Column } from '../../ui/public.ts'
import type { Tracked } from '../contract.ts'
import { words } from '../words.ts'
import { FigureProvenance } from './FigureProvenance.tsx'
import { figureText, numberFormat, valueIn } from './number-format.ts'
import { MissingHandInsDrawer } from './MissingHandInsDrawer.tsx'

export interface IndicatorStatusTableProps {
  run: string
  rows: Tracked[]
  minutes: number
  mayChange: boolean
  mayRemind: boolean
  /** Of the reader's own learners, of whom ratings given in confidence tell nothing. */
  own?: boolean
}

export function IndicatorStatusTable({
  run,
  rows,
  minutes,
  mayChange,
  mayRemind,
  own = false,
}: IndicatorStatusTableProps) {
  const t = useWords(words)
  const say = useSay()
  const { lang } = useLang()
  const [reminding, remind] = useState<Tracked | null>(null)
  const columns: Column<Tracked>[] = [
    {
      key: 'name',
      title: t('col.indicator'),
      show: (r) => <Link to={`/runs/${run}/indicators/${r.indicator}`}>{say(r.name)}</Link>,
      text: (r) => say(r.name),
    },
    {
      key: 'now',
      title: t('col.now'),
      figure: true,
      show: (r) => <Now run={run} row={r} own={own} />,
      text: (r) => (r.now?.value == null ? null : r.least === null ? r.now.value : figureText(r, r.now.value, t, lang)),
    },
    { key: 'road', title: t('col.road'), show: (r) => <Road row={r} />, text: false },
    { key: 'n', title: t('col.n'), figure: true, show: (r) => (r.now ? r.now.n : '–'), text: (r) => r.now?.n ?? null },
    { key: 'source', title: t('col.source'), muted: true, show: (r) => say(r.source), wideOnly: true },
    { key: 'cycle', title: t('col.cycle'), muted: true, show: (r) => t(`cycle.${r.cycle}`) },
    {
      key: 'next',
      title: t('col.next'),
      muted: true,
      show: (r) =>
        mayRemind && r.missing ? (
          <Button kind="quiet" onClick={() => remind(r)}>
            {t('remind')}
          </Button>
        ) : (
          <Next row={r} />
        ),
      text: (r) => r.next,
    },
  ]
  const aside = (
    <>
      {minutes >= 1
        ? t('plan.aside', { n: rows.length, minutes: Math.round(minutes) })
        : t('plan.aside.quiet', { n: rows.length })}
      {mayChange && (
        <>
          {' '}
          ·{' '}
          <Button kind="quiet" href={`/runs/${run}/track/plan`}>
            {t('plan.change')}
          </Button>
        </>
      )}
    </>
  )
  return (
    <Panel title={t('plan.title')} aside={aside}>
      <DataTable
        columns={columns}
        rows={rows}
        keyOf={(r) => r.indicator}
        caption={t('plan.title')}
        groupOf={(r) => t(`dimension.${r.dimension}`)}
        exportable
      />
      {reminding && (
        <MissingHandInsDrawer
          run={run}
          indicator={reminding.indicator}
          name={say(reminding.name)}
          onClose={() => remind(null)}
        />
      )}
    </Panel>
  )
}

function Now({ run, row, own }: { run: string; row: Tracked; own: boolean }) {
  const t = useWords(words)
  const say = useSay()
  const { lang } = useLang()
  if (row.least !== null && own) return <span className="none">{t('row.held')}</span>
  if (row.least !== null && !row.now) return <MissingData least={row.least} />
  if (row.least === null && row.missing?.since) return <MissingData since={row.missing.since} />
  if (!row.now || row.now.value === null) return <MissingData />
  const { turn, value, over } = row.now
  return (
    <>
      <DrillDownNumber
        from={(close) => (
          <FigureProvenance run={run} indicator={row.indicator} name={say(row.name)} turn={turn} onClose={close} />
        )}
      >
        {figureText(row, value, t, lang)}
      </DrillDownNumber>
      {!over && (row.unit === 'hours' || row.unit === 'times') && <span className="small"> {t('row.going-on')}</span>}
    </>
  )
}

function Road({ row }: { row: Tracked }) {
  const t = useWords(words)
  const say = useSay()
  const day = useDateText()
  if (row.missing?.who)
    return (
      <span className="small">
        {t('row.managers-open', { n: row.missing.who })}
        {row.missing.reminded && <> · {t('row.reminded', { when: day(row.missing.reminded, 'ago') })}</>}
      </span>
    )
  if (row.now?.value === null) return null
  const values = row.points.slice(-12).map(({ value }) => (value === null ? null : valueIn(row.unit, value)))
  if (values.filter((value) => value !== null).length < 2)
    return row.line === null || !row.now ? null : <Chip colour={row.colour}>{say(lineSays(row, t))}</Chip>
  return <Sparkline values={values} colour={row.colour} form={numberFormat(row.unit, t)} name={say(row.name)} />
}

function lineSays(
  row: Tracked,
  t: (key: 'weak.says.line' | 'weak.says.over', params: { line: string }) => string,
): string {
  const line = String(row.line)
  return row.colour === 'good' ? t('weak.says.over', { line }) : t('weak.says.line', { line })
}

function Next({ row }: { row: Tracked }) {
  const day = useDateText()
  return <>{row.next ? day(row.next, 'short') : '–'}</>
}

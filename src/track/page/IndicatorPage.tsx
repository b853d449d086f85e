// One indicator of a run over its cycles: its road, the limits of the usual up and down, and where each value comes from.
import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  QueryBoundary,
  DataTable,
  UpdatedAt,
  LineChart,
  StatusMark,
  MissingData,
  Page,
  Panel,
  Stack,
  useApiQuery,
  useDateText,
  useLang,
  useSay,
  useWords,
} from '../../ui/public.ts'
import { getIndicator } from '../contract.ts'
import type { IndicatorSeen } from '../contract.ts'
import { controlSays } from '../rules/control-says.ts'
import { words } from '../words.ts'
import { FigureProvenance } from './FigureProvenance.tsx'
import { figureText, numberFormat, valueIn } from './number-format.ts'
import './track.css'

export function IndicatorPage({ run, indicator, crumb }: { run: string; indicator: string; crumb: ReactNode }) {
  const asked = useApiQuery(getIndicator, { params: { run, indicator } }, { everySeconds: 15 })
  const answer = useAnswer()
  const say = useSay()
  return (
    <QueryBoundary of={asked}>
      {(seen) => (
        <Page
          crumb={crumb}
          fresh={seen.fresh.at ? <UpdatedAt at={seen.fresh.at} /> : undefined}
          title={answer(seen)}
          rests={say(seen.says)}
        >
          <Stack>
            <Road seen={seen} />
            <PeriodsTable run={run} seen={seen} />
          </Stack>
        </Page>
      )}
    </QueryBoundary>
  )
}

/** What a turn is called: 模块 3, or the day it begins. */
function useTurnName() {
  const t = useWords(words)
  const day = useDateText()
  return ({ numbers }: IndicatorSeen, { module, first }: IndicatorSeen['points'][number]) =>
    module && numbers[module] ? t('module', { number: numbers[module] }) : day(first, 'short')
}

function useAnswer() {
  const t = useWords(words)
  const say = useSay()
  const { lang } = useLang()
  const turn = useTurnName()
  return (seen: IndicatorSeen) => {
    const name = say(seen.name)
    if (seen.now?.value == null)
      return seen.least === null
        ? t('control.nothing', { name })
        : t(seen.fresh.reach === 'own' ? 'control.whole' : 'control.held', { name, least: seen.least })
    const value = figureText(seen, seen.now.value, t, lang)
    const says = controlSays(seen.control?.limits ?? null, seen.usable)
    if (says.code === 'none')
      return t('control.few', { name, value, n: seen.now.n, usable: says.usable, fewest: says.fewest })
    if (says.code === 'usual') return t('control.usual', { name, value, n: seen.now.n })
    return t('control.outside', {
      name,
      value,
      n: seen.now.n,
      turns: says.at.map((i) => turn(seen, seen.points[i]!)).join(lang === 'zh' ? '、' : ', '),
    })
  }
}

function Road({ seen }: { seen: IndicatorSeen }) {
  const t = useWords(words)
  const say = useSay()
  const turn = useTurnName()
  const { unit, points, control, line } = seen
  if (points.filter(({ value }) => value !== null).length < 2) return null
  const inUnit = (value: number | null | undefined) =>
    value === null || value === undefined ? null : valueIn(unit, value)
  const limits = control
    ? [
        {
          name: t('control.limits'),
          values: points.map(() => inUnit(control.centre)),
          low: control.limits.map((l) => inUnit(l?.low)),
          high: control.limits.map((l) => inUnit(l?.high)),
          ink: 'quiet' as const,
          dashed: true,
        },
      ]
    : []
  return (
    <Panel title={t('control.title')} padded>
      <LineChart
        title={say(seen.name)}
        x={points.map((point) => turn(seen, point))}
        form={numberFormat(unit, t)}
        series={[...limits, { name: say(seen.name), values: points.map(({ value }) => inUnit(value)) }]}
        levels={line === null ? [] : [{ value: valueIn(unit, line), name: t('weak.line') }]}
        note={[
          t(control ? 'control.note' : 'control.note.few', { usable: seen.usable, fewest: seen.fewest }),
          ...(seen.least === null ? [] : [t('chart.held', { least: seen.least })]),
        ].join(' ')}
      />
    </Panel>
  )
}

function PeriodsTable({ run, seen }: { run: string; seen: IndicatorSeen }) {
  const t = useWords(words)
  const say = useSay()
  const { lang } = useLang()
  const turn = useTurnName()
  const [opened, open] = useState<IndicatorSeen['points'][number] | null>(null)
  const said = (value: number) => figureText(seen, value, t, lang)
  const rows = seen.points.map((point, i) => ({ ...point, limit: seen.control?.limits[i] ?? null })).toReversed()
  return (
    <Panel title={t('control.turns')}>
      <DataTable
        caption={t('control.turns')}
        rows={rows}
        keyOf={(p) => p.turn}
        exportable
        columns={[
          { key: 'turn', title: t('col.cycle'), show: (p) => turn(seen, p) },
          {
            key: 'value',
            title: say(seen.name),
            figure: true,
            text: (p) => (p.value === null || seen.least === null ? p.value : said(p.value)),
            show: (p) =>
              p.value === null ? (
                seen.least !== null && seen.fresh.reach === 'own' ? (
                  <span className="none">{t('row.held')}</span>
                ) : (
                  <MissingData least={seen.least ?? undefined} />
                )
              ) : (
                <button type="button" className="figure" aria-haspopup="dialog" onClick={() => open(p)}>
                  {said(p.value)}
                </button>
              ),
          },
          { key: 'n', title: t('col.n'), figure: true, show: (p) => p.n },
          {
            key: 'limits',
            title: t('control.limits'),
            figure: true,
            muted: true,
            show: (p) => (p.limit ? `${said(p.limit.low)} – ${said(p.limit.high)}` : '–'),
          },
          {
            key: 'says',
            title: t('weak.verdict'),
            show: (p) =>
              p.limit === null ? (
                '–'
              ) : p.limit.outside ? (
                <StatusMark colour="watch">{t('control.is-outside')}</StatusMark>
              ) : (
                <StatusMark colour="good">{t('control.is-usual')}</StatusMark>
              ),
            text: (p) => (p.limit?.outside ? 1 : 0),
          },
        ]}
      />
      {opened && (
        <FigureProvenance
          run={run}
          indicator={seen.indicator}
          name={`${say(seen.name)} · ${turn(seen, opened)}`}
          turn={opened.turn}
          onClose={() => open(null)}
        />
      )}
    </Panel>
  )
}

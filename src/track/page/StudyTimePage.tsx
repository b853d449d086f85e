// 每日/每周学习时长: who studied how long, by day or ISO week; empty where the source said nothing, 0 where it said none.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import {
  QueryBoundary,
  Button,
  DataTable,
  UpdatedAt,
  minutesText,
  numberText,
  Page,
  Panel,
  Stack,
  useApiQuery,
  useLang,
  useWords,
} from '../../ui/public.ts'
import type { Column } from '../../ui/public.ts'
import { getStudyTime } from '../read/learners/contract.ts'
import type { StudyTime } from '../read/learners/contract.ts'
import { words } from '../words.ts'
import { weekNumber } from './number-format.ts'
import { MeanStudyTimeChart } from './MeanStudyTimeChart.tsx'
import './track.css'

export function StudyTimePage({ run, crumb }: { run: string; crumb: ReactNode }) {
  const t = useWords(words)
  const [by, setBy] = useState<'day' | 'week'>('week')
  const [until, setUntil] = useState<string | undefined>()
  const asked = useApiQuery(getStudyTime, { params: { run }, query: { by, until } }, { keepLast: true })
  const answer = useAnswer()
  const turn = (way: 'day' | 'week') => {
    setBy(way)
    setUntil(undefined)
  }
  return (
    <QueryBoundary of={asked}>
      {(time) => (
        <Page
          crumb={crumb}
          fresh={time.fresh.at ? <UpdatedAt at={time.fresh.at} /> : undefined}
          title={answer(time)}
          rests={t('time.rests')}
          acts={
            <>
              <Button pressed={by === 'week'} onClick={() => turn('week')}>
                {t('time.by-week')}
              </Button>{' '}
              <Button pressed={by === 'day'} onClick={() => turn('day')}>
                {t('time.by-day')}
              </Button>
            </>
          }
        >
          <Stack>
            <Panel padded>
              <MeanStudyTimeChart time={time} />
            </Panel>
            <Panel
              title={t('time.see')}
              aside={t('time.unit', { unit: t(time.kind === 'lms.clicks' ? 'unit.clicks' : 'unit.minutes') })}
              acts={
                <>
                  <Button
                    kind="quiet"
                    disabled={time.earlier === null}
                    onClick={() => setUntil(time.earlier ?? undefined)}
                  >
                    {t('time.earlier')}
                  </Button>
                  <Button kind="quiet" disabled={time.later === null} onClick={() => setUntil(time.later ?? undefined)}>
                    {t('time.later')}
                  </Button>
                </>
              }
            >
              <Amounts run={run} time={time} />
            </Panel>
          </Stack>
        </Page>
      )}
    </QueryBoundary>
  )
}

function useAnswer() {
  const t = useWords(words)
  const { lang } = useLang()
  return (time: StudyTime) => {
    const said = time.turns.filter(({ mean }) => mean !== null)
    const last = said.findLast(({ over }) => over) ?? said.at(-1)
    if (!last || last.mean === null) return t('time.answer.none')
    const mean =
      time.kind === 'study.minutes'
        ? minutesText(last.mean, lang)
        : `${numberText(last.mean, { digits: 0 }, lang)} ${t('unit.clicks')}`
    return t(time.by === 'week' ? 'time.answer' : 'time.answer.day', { mean, seen: last.seen, of: time.fresh.learners })
  }
}

interface Row {
  person: string
  name: string
  number: string | null
  amounts: (number | null)[]
  sum: number | null
}

function Amounts({ run, time }: { run: string; time: StudyTime }) {
  const t = useWords(words)
  const { lang } = useLang()
  const rows = time.persons.map((person, i): Row => {
    const known = time.amounts[i]!.filter((amount) => amount !== null)
    return {
      person,
      name: time.names[i]!,
      number: time.numbers[i]!,
      amounts: time.amounts[i]!,
      sum: known.length === 0 ? null : known.reduce((a, b) => a + b, 0),
    }
  })
  const most = Math.max(1, ...rows.flatMap(({ amounts }) => amounts.map((amount) => amount ?? 0)))
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: t('off.learner'),
      sort: (r) => r.name,
      show: (r) => <Link to={`/runs/${run}/learners/${r.person}`}>{r.name}</Link>,
      text: (r) => r.name,
    },
    ...time.turns.map((turn, i): Column<Row> => ({
      key: turn.key,
      title: time.by === 'week' ? t('week', { n: weekNumber(turn.key) }) : turn.first.slice(5).replace('-', '/'),
      figure: true,
      sort: (r) => r.amounts[i] ?? null,
      show: (r) => <Amount amount={r.amounts[i] ?? null} most={most} />,
    })),
    {
      key: 'sum',
      title: t('time.sum'),
      figure: true,
      sort: (r) => r.sum,
      show: (r) =>
        r.sum === null ? '–' : time.kind === 'study.minutes' ? minutesText(r.sum, lang) : numberText(r.sum, {}, lang),
      text: (r) => r.sum,
    },
  ]
  return (
    <DataTable
      columns={columns}
      rows={rows}
      keyOf={(r) => r.person}
      caption={t('time.see')}
      exportable
      phone="swipe"
      empty={t('board.answer.none')}
    />
  )
}

function Amount({ amount, most }: { amount: number | null; most: number }) {
  if (amount === null) return <span className="none">–</span>
  return (
    <span
      className="heat"
      style={{
        background: `color-mix(in srgb, var(--accent-soft) ${Math.round((amount / most) * 100)}%, transparent)`,
      }}
    >
      {amount}
    </span>
  )
}

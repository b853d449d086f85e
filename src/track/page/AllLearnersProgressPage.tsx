// 学员进度: who stands where in which module; thousands of rows, sorted and narrowed on the page itself.
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import {
  QueryBoundary,
  DataTable,
  UpdatedAt,
  MissingData,
  Page,
  ComboboxField,
  SelectField,
  Panel,
  TextField,
  useApiQuery,
  useDateText,
  useWords,
} from '../../ui/public.ts'
import type { Column } from '../../ui/public.ts'
import { getLearnerProgress } from '../read/learners/contract.ts'
import type { AllLearnersProgress } from '../read/learners/contract.ts'
import { words } from '../words.ts'
import './track.css'

const stateOf = { d: 'done', g: 'doing', l: 'late', b: 'blocked', '-': 'not-begun' } as const
const shapes = { d: '●', g: '◐', l: '▲', b: '■', '-': '' } as const
type Letter = keyof typeof stateOf
interface Row {
  person: string
  name: string
  number: string | null
  unit: string | null
  states: Letter[]
  scores: (number | null)[]
  last: string | null
  rank: number | null
  off: boolean
}

export function AllLearnersProgressPage({ run, crumb }: { run: string; crumb: ReactNode }) {
  const t = useWords(words)
  const asked = useApiQuery(getLearnerProgress, { params: { run } }, { everySeconds: 10 })
  return (
    <QueryBoundary of={asked}>
      {(board) => {
        const rows = rowsOf(board)
        const late = rows.filter(({ states }) => states.includes('l')).length
        const blocked = rows.filter(({ states }) => states.includes('b')).length
        const fine = rows.filter(({ states }) => !states.includes('b') && !states.includes('l')).length
        return (
          <Page
            crumb={crumb}
            fresh={board.fresh.at ? <UpdatedAt at={board.fresh.at} /> : undefined}
            rests={t('board.rests')}
            title={
              rows.length === 0 ? t('board.answer.none') : t('board.answer', { n: rows.length, late, blocked, fine })
            }
          >
            {rows.length > 0 && <Narrowed run={run} board={board} rows={rows} />}
          </Page>
        )
      }}
    </QueryBoundary>
  )
}

const rowsOf = (b: AllLearnersProgress): Row[] =>
  b.persons.map((person, i) => ({
    person,
    name: b.names[i]!,
    number: b.numbers[i]!,
    unit: b.units[i]!,
    states: [...b.states[i]!] as Letter[],
    scores: b.scores[i]!,
    last: b.lastDays[i]!,
    rank: b.ranks[i]!,
    off: b.atRisk[i]!,
  }))

type Only = 'all' | 'late' | 'blocked' | 'off'

function Narrowed({ run, board, rows }: { run: string; board: AllLearnersProgress; rows: Row[] }) {
  const t = useWords(words)
  const [text, setText] = useState('')
  const [unit, setUnit] = useState('')
  const [only, setOnly] = useState<Only>('all')
  const units = useMemo(
    () => [...new Set(rows.flatMap((r) => r.unit ?? []))].toSorted((a, b) => a.localeCompare(b, 'zh-CN')),
    [rows],
  )
  const shown = useMemo(
    () =>
      rows.filter(
        (r) =>
          (text === '' || r.name.includes(text) || (r.number ?? '').includes(text)) &&
          (unit === '' || r.unit === unit) &&
          (only === 'all' || (only === 'off' ? r.off : r.states.includes(only === 'late' ? 'l' : 'b'))),
      ),
    [rows, text, unit, only],
  )
  const ranked = rows.some(({ rank }) => rank !== null)
  return (
    <Panel>
      {rows.length > 12 && (
        <div className="filters">
          <TextField kind="search" label={t('board.search')} value={text} onChange={setText} />
          <ComboboxField
            label={t('board.unit')}
            value={unit}
            onChange={setUnit}
            none={{ value: '', label: t('board.all-units') }}
            options={units.map((name) => ({ value: name, label: name }))}
          />
          <SelectField<Only>
            label={t('board.only')}
            value={only}
            onChange={setOnly}
            options={(['all', 'late', 'blocked', ...(ranked ? ['off' as const] : [])] as Only[]).map((value) => ({
              value,
              label: t(`board.only.${value}`),
            }))}
          />
        </div>
      )}
      <Cells run={run} board={board} rows={shown} ranked={ranked} />
      <div className="legend">
        {(Object.keys(stateOf) as Letter[]).map((letter) => (
          <span key={letter}>
            <span className={`cell ${letter === '-' ? 'none' : letter}`}>{shapes[letter] || '·'}</span>{' '}
            {t(`state.${stateOf[letter]}`)}
          </span>
        ))}
        <p>{t('board.legend')}</p>
      </div>
    </Panel>
  )
}

function Cells({
  run,
  board,
  rows,
  ranked,
}: {
  run: string
  board: AllLearnersProgress
  rows: Row[]
  ranked: boolean
}) {
  const t = useWords(words)
  const day = useDateText()
  const order = 'lbg-d'
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: t('off.learner'),
      sort: (r) => r.name,
      show: (r) => <Link to={`/runs/${run}/learners/${r.person}`}>{r.name}</Link>,
      text: (r) => r.name,
    },
    {
      key: 'unit',
      title: t('board.unit'),
      muted: true,
      wideOnly: true,
      sort: (r) => r.unit,
      show: (r) => r.unit ?? '',
    },
    ...board.modules.map((m, i): Column<Row> => ({
      key: m.id,
      title: t('module', { number: m.number }),
      sort: (r) => order.indexOf(r.states[i]!) * 1000 + (r.scores[i] ?? 0),
      show: (r) => <Cell letter={r.states[i]!} score={r.scores[i] ?? null} />,
      text: (r) => `${t(`state.${stateOf[r.states[i]!]}`)}${r.scores[i] === null ? '' : ` ${r.scores[i]}`}`,
    })),
    ...(ranked
      ? [
          {
            key: 'rank',
            title: t('board.rank'),
            figure: true,
            sort: (r: Row) => r.rank,
            show: (r: Row) => (r.off ? <span className="watch">▲ {r.rank}</span> : (r.rank ?? '–')),
          },
        ]
      : []),
    {
      key: 'last',
      title: t('board.last'),
      muted: true,
      sort: (r) => r.last,
      show: (r) => (r.last ? day(r.last, 'short') : <MissingData />),
      text: (r) => r.last,
    },
  ]
  return (
    <DataTable
      columns={columns}
      rows={rows}
      keyOf={(r) => r.person}
      caption={t('board.title')}
      exportable
      phone="swipe"
    />
  )
}

function Cell({ letter, score }: { letter: Letter; score: number | null }) {
  const t = useWords(words)
  const state = t(`state.${stateOf[letter]}`)
  return (
    <span className={`cell ${letter === '-' ? 'none' : letter}`} title={state}>
      {shapes[letter] && <span aria-hidden="true">{shapes[letter]}</span>}
      <span className="unseen">{state}</span>
      {score === null ? (letter === '-' ? '·' : '') : Math.round(score)}
    </span>
  )
}

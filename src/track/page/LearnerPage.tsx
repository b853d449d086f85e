// 学员卡: how one learner is doing, what that rests on, and what is missing.
import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  QueryBoundary,
  Chip,
  Columns,
  DataTable,
  MissingData,
  numberText,
  Page,
  Panel,
  Sparkline,
  Stack,
  useApiQuery,
  useDateText,
  useLang,
  useSay,
  usePunctuation,
  useWords,
} from '../../ui/public.ts'
import type { Column } from '../../ui/public.ts'
import { getLearner } from '../read/learners/contract.ts'
import type { LearnerCard } from '../read/learners/contract.ts'
import { words } from '../words.ts'
import { FigureProvenance } from './FigureProvenance.tsx'
import { numberFormat, valueIn } from './number-format.ts'
import { LearnerStudyTime } from './LearnerStudyTime.tsx'
import { OwnPoints, OwnSignals, Notes } from './LearnerPointsSignalsAndNotes.tsx'
import './track.css'

type OneFigure = LearnerCard['figures'][number]

/** `more` adds what later stages know of the learner: issues, tasks, practice. `own`: the reader is this learner. `closed`: the run is, and nothing is made up any more. */
export function LearnerPage({
  run,
  person,
  crumb,
  more,
  makeUp,
  own = false,
  closed = false,
}: {
  run: string
  person: string
  crumb: ReactNode
  more?: ReactNode
  /** What the reader can do about a module whose test was failed. */
  makeUp?: ReactNode
  own?: boolean
  closed?: boolean
}) {
  const t = useWords(words)
  const asked = useApiQuery(getLearner, { params: { run, person } }, { everySeconds: 15 })
  const answer = useAnswer(own, closed)
  return (
    <QueryBoundary of={asked}>
      {(card) => (
        <Page
          crumb={crumb}
          title={answer(card)}
          acts={!closed && card.modules.some(({ state }) => state === 'blocked') && makeUp}
          badge={
            card.standing && (
              <Chip colour={card.standing.atRisk ? 'watch' : 'none'}>
                {t('card.standing', { rank: card.standing.rank, of: card.standing.of })}
              </Chip>
            )
          }
          rests={t('card.rests', {
            unit: card.person.unit ?? '–',
            number: card.person.number ?? '–',
            superior: card.person.superior ?? '–',
          })}
        >
          <Stack>
            <Columns>
              <Figures run={run} card={card} />
              <Stack>
                {card.points.length > 0 && <OwnPoints card={card} />}
                {card.signals.length > 0 && <OwnSignals card={card} />}
                <Notes card={card} />
              </Stack>
            </Columns>
            <Modules card={card} />
            <LearnerStudyTime card={card} />
            {more}
          </Stack>
        </Page>
      )}
    </QueryBoundary>
  )
}

function useAnswer(own: boolean, closed: boolean) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const say = useSay()
  const day = useDateText()
  return ({ person, modules, standing }: LearnerCard) => {
    const done = modules.filter(({ state }) => state === 'done').length
    const late = modules.filter(({ state }) => state === 'late').length
    const who = own ? t('card.you') : person.name
    const name = person.until ? t('card.who-left', { who, left: t('card.left', { day: day(person.until) }) }) : who
    const is = own ? 'own' : 'answer'
    if (standing?.atRisk)
      return t('card.answer.off', {
        name,
        why: punctuation.clauses(standing.reasons.slice(0, 2).map((r) => say(r))),
      })
    const blocked = modules.filter(({ state }) => state === 'blocked').length
    if (modules.every(({ state }) => state === 'not-begun')) return t(`card.${is}.none`, { name })
    if (late === 0 && blocked > 0)
      return t(`card.${is}.${closed ? 'blocked-closed' : 'blocked'}`, { name, blocked, done })
    return late > 0 ? t(`card.${is}.late`, { name, late, done }) : t(`card.${is}.fine`, { name, done })
  }
}

function Figures({ run, card }: { run: string; card: LearnerCard }) {
  const t = useWords(words)
  const say = useSay()
  const day = useDateText()
  const { lang } = useLang()
  const [opened, open] = useState<OneFigure | null>(null)
  const said = (f: OneFigure, value: number) => numberText(valueIn(f.unit, value), numberFormat(f.unit, t), lang)
  const changeText = (f: OneFigure) =>
    `${f.change! > 0 ? '↑' : f.change! < 0 ? '↓' : ''} ${f.unit === 'percent' ? `${numberText(Math.abs(f.change!), { digits: 1 }, lang)} ${t('card.points')}` : said({ ...f, unit: f.unit === 'of5' ? 'points' : f.unit }, Math.abs(f.change!))}`
  const columns: Column<OneFigure>[] = [
    { key: 'name', title: t('col.indicator'), show: (f) => say(f.name) },
    {
      key: 'value',
      title: t('col.now'),
      figure: true,
      text: (f) => f.value,
      show: (f) =>
        f.missingSince ? (
          <MissingData since={f.missingSince} />
        ) : f.value === null ? (
          <MissingData />
        ) : (
          <button type="button" className="figure" onClick={() => open(f)}>
            {said(f, f.value)}
          </button>
        ),
    },
    {
      key: 'road',
      title: t('col.road'),
      text: false,
      show: (f) =>
        f.points.filter(({ value }) => value !== null).length < 2 ? null : (
          <Sparkline
            values={f.points.slice(-12).map(({ value }) => (value === null ? null : valueIn(f.unit, value)))}
            colour={f.colour}
            form={numberFormat(f.unit, t)}
            name={say(f.name)}
          />
        ),
    },
    {
      key: 'change',
      title: t('card.change'),
      figure: true,
      text: (f) => f.change,
      show: (f) => (f.change === null || f.missingSince ? '–' : changeText(f)),
    },
    {
      key: 'last',
      title: t('card.last'),
      muted: true,
      show: (f) => (f.lastDay ? day(f.lastDay, 'short') : '–'),
      text: (f) => f.lastDay,
    },
  ]
  return (
    <Panel title={t('card.figures')}>
      <DataTable
        columns={columns}
        rows={card.figures}
        keyOf={(f) => f.indicator}
        caption={`${card.person.name} ${t('card.figures')}`}
        groupOf={(f) => t(`dimension.${f.dimension}`)}
        exportable
      />
      {opened && (
        <FigureProvenance
          run={run}
          indicator={opened.indicator}
          name={`${card.person.name} · ${say(opened.name)}`}
          person={card.person.id}
          {...turnShown(opened)}
          onClose={() => open(null)}
        />
      )}
    </Panel>
  )
}

/** The turn whose value is shown: the last one that has it. */
const turnShown = ({ points, value }: OneFigure) => {
  const shown = points.findLast((point) => point.value === value)
  return shown ? { turn: shown.turn } : {}
}

const marks = { done: 'd', doing: 'g', late: 'l', blocked: 'b', 'not-begun': 'none' } as const
const shapes = { done: '●', doing: '◐', late: '▲', blocked: '■', 'not-begun': '·' } as const

function Modules({ card }: { card: LearnerCard }) {
  const t = useWords(words)
  const { lang } = useLang()
  type Row = LearnerCard['modules'][number]
  const share = (value: number | null) =>
    value === null ? '–' : numberText(value / 100, { share: true, digits: 0 }, lang)
  const columns: Column<Row>[] = [
    { key: 'module', title: t('weak.module'), show: (m) => `${t('module', { number: m.number })} ${m.name}` },
    {
      key: 'state',
      title: t('card.state'),
      show: (m) => (
        <span className={`cell ${marks[m.state]}`}>
          <span aria-hidden="true">{shapes[m.state]}</span>
          {t(`state.${m.state}`)}
        </span>
      ),
      text: (m) => t(`state.${m.state}`),
    },
    {
      key: 'score',
      title: t('card.score'),
      figure: true,
      show: (m) => (m.score === null ? '–' : numberText(m.score, { digits: 0 }, lang)),
      text: (m) => m.score,
    },
    ...(card.modules.some(({ runMean }) => runMean !== null)
      ? [
          {
            key: 'mean',
            title: t('card.run-mean'),
            figure: true,
            muted: true,
            show: (m: Row) => (m.runMean === null ? '–' : numberText(m.runMean, { digits: 0 }, lang)),
          },
        ]
      : []),
    { key: 'homework', title: t('card.homework'), figure: true, show: (m) => share(m.homework) },
    { key: 'attended', title: t('card.attended'), figure: true, show: (m) => share(m.attended) },
  ]
  return (
    <Panel title={t('card.modules')}>
      <DataTable columns={columns} rows={card.modules} keyOf={(m) => m.module} caption={t('card.modules')} />
    </Panel>
  )
}

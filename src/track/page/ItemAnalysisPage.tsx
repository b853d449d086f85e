// One test: can it be trusted? Difficulty and discrimination of every question, how the scores lie, and who answered what.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import {
  QueryBoundary,
  BarChart,
  Button,
  Chip,
  RadioField,
  Columns,
  EmptyState,
  DataTable,
  DrillDownNumber,
  UpdatedAt,
  StatusMark,
  numberText,
  Page,
  Panel,
  Stack,
  useApiQuery,
  useDateText,
  useLang,
  useSay,
  useWords,
  usePunctuation,
} from '../../ui/public.ts'
import type { Column } from '../../ui/public.ts'
import type { z } from 'zod'
import { getTest } from '../read/test-results/contract.ts'
import type { Item } from '../read/test-results/contract.ts'
import { attempts } from '../rules/item-flags.ts'
import type { Attempt } from '../rules/item-flags.ts'
import { words } from '../words.ts'
import { LearnerAnswersToQuestion } from './LearnerAnswersToQuestion.tsx'
import './track.css'

type TestAnswer = z.output<typeof getTest.answer>

export function ItemAnalysisPage({ run, test, crumb }: { run: string; test: string; crumb: ReactNode }) {
  const t = useWords(words)
  const [attempt, count] = useState<Attempt>('first')
  const asked = useApiQuery(getTest, { params: { run, test }, query: { attempt } }, { keepLast: true })
  const rests = useRests()
  const answer = useAnswer()
  return (
    <QueryBoundary of={asked}>
      {(seen) => (
        <Page
          crumb={
            <>
              {crumb} / <Link to={`/runs/${run}/tests`}>{t('test.all')}</Link>
            </>
          }
          fresh={seen.fresh.at ? <UpdatedAt at={seen.fresh.at} /> : undefined}
          title={answer(seen)}
          rests={rests(seen)}
          badge={seen.module && seen.number !== null ? <Chip>{t('module', { number: seen.number })}</Chip> : undefined}
        >
          <Stack>
            {seen.repeated > 0 && (
              <RadioField<Attempt>
                label={t('test.attempt')}
                buttons
                value={attempt}
                onChange={count}
                options={attempts.map((value) => ({ value, label: t(`test.attempt.${value}`) }))}
              />
            )}
            <Columns>
              <Questions run={run} seen={seen} />
              <Scores seen={seen} />
            </Columns>
          </Stack>
        </Page>
      )}
    </QueryBoundary>
  )
}

function useAnswer() {
  const t = useWords(words)
  const { lang } = useLang()
  return ({ name, questions, scores }: TestAnswer) => {
    const median =
      scores.median === null
        ? t('test.median.none')
        : t('test.median', { median: numberText(scores.median, { digits: 0 }, lang), n: scores.n })
    const flagged = questions.filter(({ flags }) => flags.length > 0).length
    if (questions.length === 0) return t('test.answer.no-items', { name, median })
    return flagged > 0 ? t('test.answer.flagged', { name, flagged, median }) : t('test.answer.fine', { name, median })
  }
}

function useRests() {
  const t = useWords(words)
  const day = useDateText()
  const { lang } = useLang()
  return ({ questions, complete, alpha, repeated, scores, dueOn }: TestAnswer) => {
    const said = [
      ...(questions.length > 0
        ? [
            t('test.rests', {
              complete,
              items: questions.length,
              alpha: alpha === null ? t('test.alpha.none') : numberText(alpha, { digits: 2 }, lang),
            }),
          ]
        : []),
      ...(repeated > 0 ? [t('test.repeated', { n: repeated })] : []),
      ...(scores.late ? [t('test.late', { n: scores.late, day: day(dueOn!) })] : []),
    ]
    return said.join(lang === 'zh' ? '；' : '; ')
  }
}

function Questions({ run, seen: { questions, rule, named } }: { run: string; seen: TestAnswer }) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const { lang } = useLang()
  const say = useSay()
  const two = (value: number) => numberText(value, { digits: 2 }, lang)
  const columns: Column<Item>[] = [
    {
      key: 'name',
      title: t('test.item'),
      show: (q) => (
        <>
          {q.name}
          {q.point && <span className="small"> · {q.point}</span>}
        </>
      ),
      text: (q) => q.name,
    },
    {
      key: 'p',
      title: t('test.difficulty'),
      figure: true,
      sort: (q) => q.difficulty,
      text: (q) => q.difficulty,
      show: (q) =>
        q.difficulty === null ? (
          '–'
        ) : (
          <DrillDownNumber
            {...(named
              ? { from: (close: () => void) => <LearnerAnswersToQuestion run={run} item={q} onClose={close} /> }
              : {})}
          >
            {two(q.difficulty)}
          </DrillDownNumber>
        ),
    },
    {
      key: 'r',
      title: t('test.discrimination'),
      sort: (q) => q.discrimination,
      text: (q) => q.discrimination,
      show: (q) => <Discrimination item={q} />,
    },
    { key: 'n', title: t('col.n'), figure: true, show: (q) => q.n },
    {
      key: 'without',
      title: t('test.without'),
      figure: true,
      muted: true,
      wideOnly: true,
      show: (q) => (q.alphaWithout === null ? '–' : two(q.alphaWithout)),
      text: (q) => q.alphaWithout,
    },
    {
      key: 'flags',
      title: t('test.flags'),
      text: (q) => punctuation.clauses(q.flags.map(({ says }) => say(says))),
      show: (q) => <Flags item={q} fewest={rule.fewest} />,
    },
  ]
  return (
    <Panel title={t('test.items')}>
      {questions.length === 0 ? (
        <EmptyState act={<Button href="/sources">{t('tests.bring')}</Button>}>{t('test.items.none')}</EmptyState>
      ) : (
        <DataTable columns={columns} rows={questions} keyOf={(q) => q.id} caption={t('test.items')} exportable />
      )}
      {questions.length > 0 && <p className="small sheet-note">{t('test.rule', rule)}</p>}
    </Panel>
  )
}

function Discrimination({ item: { discrimination, low, high } }: { item: Item }) {
  const { lang } = useLang()
  if (discrimination === null) return <>–</>
  const two = (value: number) => numberText(value, { digits: 2 }, lang)
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {two(discrimination)}
      {low !== null && high !== null && (
        <span className="small">
          {' '}
          [{two(low)}, {two(high)}]
        </span>
      )}
    </span>
  )
}

function Flags({ item: { n, flags }, fewest }: { item: Item; fewest: number }) {
  const t = useWords(words)
  const say = useSay()
  if (n < fewest) return <StatusMark colour="none">{t('test.few', { fewest })}</StatusMark>
  if (flags.length === 0) return <StatusMark colour="good">{t('test.fine')}</StatusMark>
  return (
    <>
      {flags.map(({ code, says }) => (
        <div key={code}>
          <StatusMark colour={code === 'inverted' ? 'bad' : 'watch'}>{say(says)}</StatusMark>
        </div>
      ))}
    </>
  )
}

function Scores({ seen: { scores } }: { seen: TestAnswer }) {
  const t = useWords(words)
  if (scores.n === 0) return null
  const steps = scores.bins.map((_, i) => (i === 9 ? '90–100' : `${i * 10}–${i * 10 + 9}`))
  return (
    <Panel
      title={t('test.scores')}
      aside={t('test.scores.says', { below: scores.below, n: scores.n, line: scores.passLine })}
      padded
    >
      <BarChart
        title={t('test.scores')}
        x={steps}
        series={[{ name: t('test.people'), values: scores.bins }]}
        form={{ digits: 0 }}
        bare
      />
    </Panel>
  )
}

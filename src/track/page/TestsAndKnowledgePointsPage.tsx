// What has not been learned, and which questions can not be trusted: knowledge points below the line, and the tests of a run.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import {
  QueryBoundary,
  Button,
  EmptyState,
  DataTable,
  UpdatedAt,
  StatusMark,
  numberText,
  Page,
  Panel,
  Stack,
  useApiQuery,
  useLang,
  usePunctuation,
  useWords,
} from '../../ui/public.ts'
import type { Column } from '../../ui/public.ts'
import { getTests } from '../read/test-results/contract.ts'
import type { PointBehind, TestBrief, WeakPoint } from '../read/test-results/contract.ts'
import { itemRule } from '../rules/item-flags.ts'
import { words } from '../words.ts'
import { WeakPointLearnersDrawer } from './WeakPointLearnersDrawer.tsx'
import './track.css'

type Rule = { line: number; fewest: number }
export interface TestsAndKnowledgePointsPageProps {
  run: string
  crumb: ReactNode
  /** The knowledge point to open at once. */ picked?: string | null
  /** What a later stage can do about a weak point. */ actOn?: (point: PointBehind) => ReactNode
}

export function TestsAndKnowledgePointsPage({ run, crumb, picked, actOn }: TestsAndKnowledgePointsPageProps) {
  const t = useWords(words)
  const asked = useApiQuery(getTests, { params: { run } }, { everySeconds: 15 })
  return (
    <QueryBoundary of={asked}>
      {({ tests, points, rule, fresh }) => (
        <Page
          crumb={crumb}
          fresh={fresh.at ? <UpdatedAt at={fresh.at} /> : undefined}
          title={answerOf({ tests, points, rule }, t)}
          rests={t('tests.rests')}
          acts={fresh.reach === 'staff' && <Button href="/sources">{t('tests.bring')}</Button>}
        >
          <Stack>
            <Panel title={t('points.title')} aside={points.length > 0 && t('points.aside', rule)} id="weak-points">
              {points.length === 0 ? (
                <EmptyState>{t('points.none')}</EmptyState>
              ) : (
                <Points run={run} points={points} picked={picked ?? null} {...(actOn ? { actOn } : {})} />
              )}
              {points.length > 0 && <p className="small sheet-note">{t('points.rule', { line: rule.line })}</p>}
            </Panel>
            <Tests run={run} tests={tests} />
          </Stack>
        </Page>
      )}
    </QueryBoundary>
  )
}

type Say = ReturnType<typeof useWords<typeof words>>

function answerOf({ tests, points, rule }: { tests: TestBrief[]; points: WeakPoint[]; rule: Rule }, t: Say): string {
  if (tests.length === 0) return t('tests.answer.none')
  if (tests.every(({ items }) => items === 0)) return t('tests.answer.no-items', { n: tests.length })
  if (points.length > 0 && points.every(({ value }) => value === null))
    return t('tests.answer.few', { n: Math.max(...points.map(({ n }) => n)) })
  const below = points.filter(({ below: is }) => is).length
  const flagged = tests.reduce((sum, test) => sum + test.flagged, 0)
  return below + flagged === 0
    ? t('tests.answer.fine', { line: rule.line })
    : t('tests.answer', { points: below, line: rule.line, flagged })
}

function Points({
  run,
  points,
  picked,
  actOn,
}: {
  run: string
  points: WeakPoint[]
  picked: string | null
  actOn?: (point: PointBehind) => ReactNode
}) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const { lang } = useLang()
  const [opened, open] = useState<WeakPoint | null>(points.find(({ point }) => point === picked) ?? null)
  const percent = (value: number) => numberText(value / 100, { share: true, digits: 0 }, lang)
  const columns: Column<WeakPoint>[] = [
    {
      key: 'point',
      title: t('points.point'),
      show: (p) => (
        <>
          {p.point}
          {p.number !== null && <span className="small"> · {t('module', { number: p.number })}</span>}
        </>
      ),
      text: (p) => p.point,
    },
    {
      key: 'value',
      title: t('points.value'),
      figure: true,
      sort: (p) => p.value,
      show: (p) => (p.value === null ? '–' : percent(p.value)),
      text: (p) => p.value,
    },
    {
      key: 'interval',
      title: t('points.interval'),
      figure: true,
      muted: true,
      show: (p) => (p.low === null || p.high === null ? '–' : `${percent(p.low)} – ${percent(p.high)}`),
    },
    { key: 'n', title: t('col.n'), figure: true, show: (p) => p.n },
    { key: 'questions', title: t('points.questions'), figure: true, show: (p) => p.questions },
    {
      key: 'verdict',
      title: t('points.verdict'),
      show: (p) => <Verdict point={p} />,
      text: (p) => (p.certain ? 2 : p.below ? 1 : 0),
    },
    {
      key: 'groups',
      title: t('points.groups'),
      muted: true,
      show: (p) => <Groups point={p} />,
      text: (p) => punctuation.list(p.groups.map(({ unit }) => unit)),
    },
    {
      key: 'who',
      title: '',
      text: false,
      show: (p) => (
        <Button kind="quiet" onClick={() => open(p)} label={`${p.point} ${t('points.who')}`}>
          {t('points.who')}
        </Button>
      ),
    },
  ]
  return (
    <>
      <DataTable
        columns={columns}
        rows={points}
        keyOf={(p) => `${p.module} ${p.point}`}
        caption={t('points.title')}
        exportable
      />
      {opened && (
        <WeakPointLearnersDrawer run={run} point={opened} onClose={() => open(null)} {...(actOn ? { actOn } : {})} />
      )}
    </>
  )
}

/** The three lowest groups, each with its n. */
function Groups({ point: { groups } }: { point: WeakPoint }) {
  const t = useWords(words)
  const { lang } = useLang()
  if (groups.length === 0) return <>–</>
  return (
    <>
      {groups
        .slice(0, 3)
        .map(({ unit, n, value }) => t('points.group', { unit, n, value: Math.round(value) }))
        .join(lang === 'zh' ? '、' : ', ')}
    </>
  )
}

function Verdict({ point: { value, below, certain } }: { point: WeakPoint }) {
  const t = useWords(words)
  if (value === null) return <StatusMark colour="none">{t('points.few')}</StatusMark>
  if (!below) return <StatusMark colour="good">{t('points.fine')}</StatusMark>
  return certain ? (
    <StatusMark colour="watch">{t('points.certain')}</StatusMark>
  ) : (
    <StatusMark colour="none">{t('points.maybe')}</StatusMark>
  )
}

function Tests({ run, tests }: { run: string; tests: TestBrief[] }) {
  const t = useWords(words)
  const { lang } = useLang()
  const go = useNavigate()
  const columns: Column<TestBrief>[] = [
    { key: 'name', title: t('tests.name'), show: (x) => x.name },
    {
      key: 'median',
      title: t('weak.median'),
      figure: true,
      sort: (x) => x.median,
      show: (x) => (x.median === null ? '–' : numberText(x.median, { digits: 0 }, lang)),
      text: (x) => x.median,
    },
    { key: 'n', title: t('col.n'), figure: true, show: (x) => x.n },
    {
      key: 'questions',
      title: t('tests.questions'),
      figure: true,
      show: (x) => (x.items === 0 ? '–' : x.items),
      text: (x) => x.items,
    },
    {
      key: 'alpha',
      title: t('tests.alpha'),
      figure: true,
      show: (x) => (x.alpha === null ? '–' : numberText(x.alpha, { digits: 2 }, lang)),
      text: (x) => x.alpha,
    },
    {
      key: 'flagged',
      title: t('tests.flagged'),
      show: (x) =>
        x.items === 0 ? (
          <StatusMark colour="none">{t('tests.no-items')}</StatusMark>
        ) : x.n < itemRule.fewest ? (
          <StatusMark colour="none">{t('tests.few')}</StatusMark>
        ) : x.flagged > 0 ? (
          <StatusMark colour="watch">{t('tests.flagged.n', { n: x.flagged })}</StatusMark>
        ) : (
          <StatusMark colour="good">{t('tests.flagged.none')}</StatusMark>
        ),
      text: (x) => x.flagged,
    },
  ]
  return (
    <Panel title={t('tests.title')}>
      <DataTable
        columns={columns}
        rows={tests}
        keyOf={(x) => x.id}
        caption={t('tests.title')}
        groupOf={(x) => t(`tests.kind.${x.kind}`)}
        empty={t('tests.empty')}
        onOpen={(x) => void go(`/runs/${run}/tests/${x.id}`)}
        exportable={tests.length > 0}
      />
    </Panel>
  )
}

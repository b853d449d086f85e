// Who is below the line in a knowledge point, in which questions, and what can be done about it.
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import {
  QueryBoundary,
  CopyButton,
  Drawer,
  EmptyState,
  DataTable,
  numberText,
  useApiQuery,
  useLang,
  usePunctuation,
  useWords,
} from '../../ui/public.ts'
import { getPoint } from '../read/test-results/contract.ts'
import type { PointBehind } from '../read/test-results/contract.ts'
import { words } from '../words.ts'

export function WeakPointLearnersDrawer({
  run,
  point: { point, module },
  onClose,
  actOn,
}: {
  run: string
  point: { point: string; module: string | null }
  onClose: () => void
  actOn?: (point: PointBehind) => ReactNode
}) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const asked = useApiQuery(getPoint, { params: { run }, query: { point, ...(module ? { module } : {}) } })
  const below = asked.data?.learners.length ?? 0
  return (
    <Drawer
      open
      onClose={onClose}
      title={asked.data && below > 0 ? t('points.who.of', { point, n: below, line: asked.data.line }) : point}
      wide
    >
      <QueryBoundary of={asked} lines={4}>
        {(behind) => (
          <>
            <div className="acts">
              {actOn?.(behind)}
              {behind.learners.length > 0 && (
                <CopyButton
                  text={t('points.copied', { point, names: punctuation.list(behind.learners.map(({ name }) => name)) })}
                >
                  {t('points.copy')}
                </CopyButton>
              )}
            </div>
            <Questions run={run} behind={behind} />
            <Learners run={run} behind={behind} />
          </>
        )}
      </QueryBoundary>
    </Drawer>
  )
}

function Questions({ run, behind }: { run: string; behind: PointBehind }) {
  const t = useWords(words)
  const { lang } = useLang()
  return (
    <>
      <h3>{t('test.item')}</h3>
      <DataTable
        caption={t('test.item')}
        rows={behind.questions}
        keyOf={(q) => q.id}
        columns={[
          { key: 'name', title: t('test.item'), show: (q) => q.name },
          {
            key: 'p',
            title: t('test.difficulty'),
            figure: true,
            show: (q) => (q.difficulty === null ? '–' : numberText(q.difficulty, { digits: 2 }, lang)),
            text: (q) => q.difficulty,
          },
          { key: 'n', title: t('col.n'), figure: true, show: (q) => q.n },
          {
            key: 'test',
            title: t('test.of'),
            muted: true,
            show: (q) => <Link to={`/runs/${run}/tests/${q.test}`}>{q.testName}</Link>,
            text: (q) => q.testName,
          },
        ]}
      />
    </>
  )
}

function Learners({ run, behind: { learners, line, n, value } }: { run: string; behind: PointBehind }) {
  const t = useWords(words)
  const { lang } = useLang()
  if (learners.length === 0)
    return (
      <EmptyState>
        {value !== null && value < line && n > 0 ? t('points.who.unnamed') : t('points.who.none', { line })}
      </EmptyState>
    )
  return (
    <>
      <h3>{t('points.learner')}</h3>
      <DataTable
        caption={t('points.learner')}
        rows={learners}
        keyOf={(l) => l.person}
        exportable
        columns={[
          {
            key: 'name',
            title: t('points.learner'),
            show: (l) => <Link to={`/runs/${run}/learners/${l.person}`}>{l.name}</Link>,
            text: (l) => l.name,
          },
          {
            key: 'share',
            title: t('points.value'),
            figure: true,
            sort: (l) => l.share,
            show: (l) => numberText(l.share / 100, { share: true, digits: 0 }, lang),
            text: (l) => l.share,
          },
          { key: 'missed', title: t('points.missed'), show: (l) => l.missed.join(lang === 'zh' ? '、' : ', ') },
          { key: 'unit', title: t('board.unit'), muted: true, show: (l) => l.unit ?? '–' },
        ]}
      />
    </>
  )
}

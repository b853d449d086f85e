// Planned against actual, in one curve and one sentence; then who is behind.
import {
  QueryBoundary,
  DataTable,
  LineChart,
  namesApart,
  numberText,
  Panel,
  useApiQuery,
  useDateText,
  useLang,
  useWords,
} from '../../ui/public.ts'
import type { Progress } from '../contract.ts'
import { getProgress } from '../contract.ts'
import { words } from '../words.ts'

type Standing = Progress['units'][number]

export function ProgressAgainstPlan({ run }: { run: string }) {
  const progress = useApiQuery(getProgress, { params: { run } })
  return <QueryBoundary of={progress}>{(p) => <Shown run={run} p={p} />}</QueryBoundary>
}

function Shown({ run, p }: { run: string; p: Progress }) {
  const t = useWords(words)
  const { lang } = useLang()
  const date = useDateText()
  const share = (x: number) => numberText(x, { share: true, digits: 0 }, lang)
  const unknown = p.share === null || p.points.every((x) => !x.actual)
  const sentence =
    p.share === null || unknown
      ? t('progress.unknown')
      : t(p.daysBehind ? 'progress.behind' : 'progress.on', {
          days: p.daysBehind ?? 0,
          expected: share(p.expected),
          actual: share(p.share),
          n: p.learners,
        })
  const names = namesApart(p.people)
  const people = p.people.map((one, i) => ({ ...one, name: names[i]! }))
  const today = p.points.findLastIndex((x) => x.actual !== null)
  const standing = (caption: string, first: string, rows: Standing[], link: boolean) => (
    <DataTable<Standing>
      caption={caption}
      rows={rows}
      keyOf={(u) => u.id}
      empty={t(p.learners === 0 ? 'progress.no-learners' : unknown ? 'progress.nothing-yet' : 'progress.units-small')}
      columns={[
        {
          key: 'name',
          title: first,
          text: (u) => u.name,
          sort: (u) => u.name,
          show: (u) =>
            link ? (
              <a href={`/runs/${run}/learners/${u.id}`}>{u.name}</a>
            ) : (
              <>
                {u.name} <span className="small">{t('review.n', { n: u.n })}</span>
              </>
            ),
        },
        {
          key: 'share',
          title: t('progress.share'),
          figure: true,
          show: (u) => share(u.share),
          sort: (u) => u.share,
          text: (u) => u.share,
        },
        {
          key: 'days',
          title: t('progress.days'),
          figure: true,
          sort: (u) => u.daysBehind,
          text: (u) => u.daysBehind,
          show: (u) =>
            u.daysBehind > 0 ? (
              <span className={u.daysBehind > 7 ? 'bad' : 'watch'}>
                <span className="mark" />
                {t('progress.days-n', { days: u.daysBehind })}
              </span>
            ) : (
              <span className="good">
                <span className="mark" />
              </span>
            ),
        },
      ]}
    />
  )
  return (
    <Panel title={t('progress.title')} aside={sentence}>
      <div style={{ padding: '0 16px 8px' }}>
        <LineChart
          bare
          title={t('progress.title')}
          x={p.points.map((x) => date(x.day, 'short'))}
          height={220}
          form={{ share: true, digits: 0 }}
          note={t('progress.note')}
          spans={today < 0 ? [] : [{ from: today, name: lang === 'zh' ? '今天' : 'Today' }]}
          series={[
            { name: t('progress.expected'), values: p.points.map((x) => x.expected), ink: 'quiet', dashed: true },
            { name: t('progress.actual'), values: p.points.map((x) => x.actual), ink: 'accent' },
          ]}
        />
      </div>
      {standing(t('progress.unit'), t('progress.unit'), p.units, false)}
      {p.people.length > 0 && standing(t('progress.person'), t('progress.person'), people, true)}
    </Panel>
  )
}

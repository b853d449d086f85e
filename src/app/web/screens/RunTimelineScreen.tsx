// One timeline of the run: sessions, feedback, reviews, tasks, changes and re-checks; it goes on after the end.
import { useSearchParams } from 'react-router'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { getTimeline } from '../../contract.ts'
import {
  QueryBoundary,
  Chip,
  Page,
  ComboboxField,
  Panel,
  useApiQuery,
  useDateText,
  useNow,
  useSay,
  useWords,
} from '../../../ui/public.ts'
import type { TimelineEvent } from '../../../programme/contract.ts'
import { Link } from 'react-router'
import { words } from '../cross-stage/words.ts'
import { useCurrentRun } from '../current-run.tsx'

const everyModule = 'all'

export default function RunTimelineScreen() {
  const { run, modules } = useCurrentRun()
  const t = useWords(words)
  const [search, setSearch] = useSearchParams()
  const [module, person] = [search.get('module') ?? undefined, search.get('person') ?? undefined]
  const timeline = useApiQuery(getTimeline, { params: { run: run.id }, query: { module, person } }, { keepLast: true })
  const now = useNow(60)
  return (
    <QueryBoundary of={timeline}>
      {({ happenings }) => {
        const past = happenings.filter((h) => Date.parse(h.at) <= now.getTime()).length
        const ahead = happenings.length - past
        return (
          <Page
            crumb={<RunBreadcrumb run={run.id} />}
            title={t(ahead === 0 ? 'timeline.title-past' : 'timeline.title', { past, ahead })}
            rests={t(run.state === 'closed' ? 'timeline.rests-closed' : 'timeline.rests')}
          >
            <div style={{ maxWidth: 320 }}>
              <ComboboxField
                label={t('timeline.module')}
                value={module ?? everyModule}
                onChange={(v) => setSearch(v === everyModule ? {} : { module: v })}
                none={{ value: everyModule, label: t('timeline.all-modules') }}
                options={modules.map((m) => ({ value: m.id, label: `${m.number} ${m.name}` }))}
              />
            </div>
            <Panel>
              {happenings.length === 0 ? (
                <p className="muted" style={{ padding: 16 }}>
                  {t('timeline.empty')}
                </p>
              ) : (
                <Days happenings={happenings} now={now} />
              )}
            </Panel>
          </Page>
        )
      }}
    </QueryBoundary>
  )
}

function Days({ happenings, now }: { happenings: TimelineEvent[]; now: Date }) {
  const t = useWords(words)
  const say = useSay()
  const date = useDateText()
  const days = [...Map.groupBy(happenings, (h) => date(h.day ?? h.at, 'day'))]
  const firstAhead = days.findIndex(([, of]) => of.some((h) => Date.parse(h.at) > now.getTime()))
  return (
    <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {days.map(([day, of], i) => (
        <li
          key={day}
          style={{
            display: 'grid',
            gridTemplateColumns: 'minmax(96px, 150px) 1fr',
            gap: 12,
            padding: '10px 16px',
            borderTop: i === firstAhead ? '2px solid var(--accent)' : '1px solid var(--line)',
          }}
        >
          <span className="small">
            {day}
            {i === firstAhead && <div style={{ color: 'var(--accent)' }}>{t('road.today')} ↑</div>}
          </span>
          <div>
            {of.map((h) => (
              <p
                key={`${h.stage}${h.id}${h.kind}`}
                style={{ display: 'flex', gap: 8, flexWrap: 'wrap', alignItems: 'center', minHeight: 28 }}
              >
                <span className="small" style={{ minWidth: 40 }}>
                  {h.day === undefined && date(h.at, 'time')}
                </span>
                <Chip colour={h.kind === 'added-session' ? 'accent' : 'none'}>
                  {t(`stage.${h.stage}` as keyof typeof words)}
                </Chip>
                {h.href ? (
                  <Link to={h.href} style={{ minHeight: 24, display: 'inline-flex', alignItems: 'center' }}>
                    {say(h.title)}
                  </Link>
                ) : (
                  <span>{say(h.title)}</span>
                )}
                {h.kind === 'added-session' && <span className="small">{t('timeline.added')}</span>}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}

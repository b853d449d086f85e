// What is being tried at work, by whom, and what waits for review.
import {
  QueryBoundary,
  Button,
  Chip,
  DataTable,
  numberText,
  Page,
  Panel,
  Stack,
  useApiQuery,
  useDateText,
  useLang,
  useWords,
} from '../../ui/public.ts'
import type { Colour, Column } from '../../ui/public.ts'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { LearnerRow, TaskReader, TaskState, TaskView } from '../contract.ts'
import { getTasks } from '../contract.ts'
import { words } from '../words.ts'
import { TaskForm } from './TaskForm.tsx'

export interface PractisePageProps {
  run: string
  closed: boolean
  crumb: ReactNode
  me: string
  modules: { id: string; number: number; name: string }[]
  /** The reader has the seat of a mentor. */
  mentors: boolean
  onOpen: (task: string, person: string) => void
}

const colours: Record<TaskState, Colour> = {
  assigned: 'none',
  doing: 'none',
  reported: 'watch',
  scored: 'watch',
  agreed: 'good',
}

export function PractisePage({ run, closed, crumb, me, modules, mentors, onOpen }: PractisePageProps) {
  const t = useWords(words)
  const tasks = useApiQuery(getTasks, { params: { run } })
  const titleOf = useTitle({ me, closed, mentors })
  const [editing, edit] = useState<TaskView['task'] | 'new' | null>(null)
  return (
    <QueryBoundary of={tasks}>
      {({ tasks: all, maySet, reader }) => {
        const title = titleOf(all, reader, maySet)
        return (
          <Page
            crumb={crumb}
            title={title}
            rests={t('page.rests')}
            acts={
              maySet && (
                <Button kind="main" onClick={() => edit('new')}>
                  {t('task.new')}
                </Button>
              )
            }
          >
            <Stack>
              {all.map((v) => (
                <TaskSheet
                  key={v.task.id}
                  view={v}
                  closed={closed}
                  figuresOnly={reader.figuresOnly}
                  onOpen={(person) => onOpen(v.task.id, person)}
                  onEdit={maySet ? () => edit(v.task) : undefined}
                />
              ))}
            </Stack>
            {editing && (
              <TaskForm
                run={run}
                start={editing === 'new' ? null : editing}
                modules={modules}
                onClose={() => edit(null)}
              />
            )}
          </Page>
        )
      }}
    </QueryBoundary>
  )
}

const titleOfClosed = (n: number, agreed: number) =>
  [n === 0 ? 'page.closed-no-learners' : agreed === n ? 'page.closed-all' : 'page.closed', { n, agreed }] as const

/** The same for whom no learner is named: what is counted of the tasks given to enough of them. */
function titleInFigures(all: TaskView[], closed: boolean): readonly [keyof typeof words, Record<string, number>] {
  const sum = (of: (counts: NonNullable<TaskView['counts']>) => number) =>
    all.reduce((total, { counts }) => total + (counts ? of(counts) : 0), 0)
  const [assigned, handedIn, agreed] = [sum((c) => c.assigned), sum((c) => c.handedIn), sum((c) => c.agreed)]
  if (assigned === 0) return ['page.figures-none', {}] as const
  return closed
    ? titleOfClosed(assigned, agreed)
    : (['page.title', { handedIn, assigned, waiting: handedIn - agreed }] as const)
}

/** What the tasks come to, said to whom they are shown. */
function useTitle({ me, closed, mentors }: Pick<PractisePageProps, 'me' | 'closed' | 'mentors'>) {
  const t = useWords(words)
  const { lang } = useLang()
  return (
    all: TaskView[],
    { whole, figuresOnly, team, mentored, absent, waiting, inPlace }: TaskReader,
    maySet: boolean,
  ): string => {
    const rows = all.flatMap((v) => v.learners)
    const count = (of: (r: LearnerRow) => boolean) => rows.filter(of).length
    const n = rows.length
    if (all.length === 0) return t(closed ? 'page.closed-none' : maySet ? 'page.none' : 'page.none-read')
    if (figuresOnly && n === 0) {
      const [key, params] = titleInFigures(all, closed)
      return t(key, params)
    }
    if (closed)
      return t(
        ...titleOfClosed(
          n,
          count((r) => r.state === 'agreed'),
        ),
      )
    if (n === 0) return t(whole ? 'page.no-learners' : mentors ? 'page.none-mentored' : 'page.none-seen')
    if (whole)
      return t('page.title', {
        handedIn: count((r) => !['assigned', 'doing'].includes(r.state)),
        assigned: n,
        waiting: count((r) => r.awaits.length > 0),
      })
    const own = rows.filter((r) => r.person === me)
    const open = own.filter((r) => ['assigned', 'doing'].includes(r.state)).length
    const reviews = team > 0 || absent.length > 0
    const names = absent.map(({ name }) => name).join(lang === 'zh' ? '、' : ', ')
    return [
      own.length > 0 && t('page.mine', { n: own.length, open }),
      team > 0 && t('page.team', { n: team }),
      ...absent.map((a) => t('page.absent', a)),
      mentored > 0 && t('page.mentored', { n: mentored }),
      reviews &&
        (waiting === 0
          ? t('page.waits-none')
          : t(inPlace > 0 ? 'page.waits-in-place' : 'page.waits', { n: waiting, inPlace, names })),
      !reviews && mentored > 0 && t('page.mentors-do-not-review'),
    ]
      .filter(Boolean)
      .join(lang === 'zh' ? '' : ' ')
  }
}

function TaskSheet({
  view,
  closed,
  figuresOnly,
  onOpen,
  onEdit,
}: {
  view: TaskView
  closed: boolean
  /** The reader is told counts, and of learners only whom they may see besides. */
  figuresOnly: boolean
  onOpen: (person: string) => void
  onEdit?: () => void
}) {
  const t = useWords(words)
  const { lang } = useLang()
  const date = useDateText()
  const { task, counts, learners } = view
  const left = (l: LearnerRow) => {
    if (!['assigned', 'doing'].includes(l.state)) return <span className="small">{t('left.done')}</span>
    if (l.late) return <Chip colour="bad">{t('left.late', { n: -l.daysLeft })}</Chip>
    return (
      <Chip colour={l.daysLeft <= 4 ? 'watch' : 'none'}>
        {l.daysLeft === 0 ? t('left.today') : t('left.days', { n: l.daysLeft })}
      </Chip>
    )
  }
  const waiting: Column<LearnerRow>[] = [
    {
      key: 'awaits',
      title: t('col.awaits'),
      muted: true,
      show: (l) => (l.awaits.length === 0 ? '—' : l.awaits.map((s) => t(s)).join(lang === 'zh' ? '、' : ', ')),
      sort: (l) => l.awaits.length,
    },
    { key: 'left', title: t('col.left'), show: left, text: (l) => l.dueOn, sort: (l) => l.daysLeft },
  ]
  const aside = [
    t('task.due-on', { day: date(task.dueOn, 'date') }),
    counts &&
      t('task.counts', {
        handedIn: counts.handedIn,
        assigned: counts.assigned,
        late: counts.late,
        agreed: counts.agreed,
      }),
    counts &&
      counts.medianReviewDays !== null &&
      t('task.median', { days: numberText(counts.medianReviewDays, { digits: 1 }, lang) }),
  ]
  return (
    <Panel
      title={task.title}
      aside={aside.filter(Boolean).join(' · ')}
      acts={
        onEdit && (
          <Button kind="quiet" onClick={onEdit} label={`${t('task.edit')} ${task.title}`}>
            {t('task.edit')}
          </Button>
        )
      }
    >
      {figuresOnly && (
        <p className="small" style={{ padding: '0 16px 12px' }}>
          {t(counts ? 'task.figures-only' : 'task.too-few')}
        </p>
      )}
      {figuresOnly && learners.length === 0 ? null : (
        <DataTable<LearnerRow>
          caption={task.title}
          empty={t('task.no-rows')}
          rows={[...learners].sort((a, b) => b.awaits.length - a.awaits.length || a.daysLeft - b.daysLeft)}
          keyOf={(l) => l.person}
          onOpen={(l) => onOpen(l.person)}
          columns={[
            { key: 'name', title: t('col.learner'), show: (l) => l.name, sort: (l) => l.name },
            {
              key: 'lines',
              title: t('col.lines'),
              figure: true,
              show: (l) => `${l.lines} / ${task.target}`,
              sort: (l) => l.lines,
            },
            {
              key: 'state',
              title: t('col.state'),
              show: (l) => <Chip colour={colours[l.state]}>{t(l.state)}</Chip>,
              text: (l) => t(l.state),
              sort: (l) => l.state,
            },
            ...(closed ? [] : waiting),
          ]}
          exportable
        />
      )}
    </Panel>
  )
}

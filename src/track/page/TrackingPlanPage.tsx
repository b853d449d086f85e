// 修改跟踪计划: which indicators, how often, against which line; what that costs people; saved as a version with its reason.
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import {
  QueryBoundary,
  Button,
  DataTable,
  Form,
  TextAreaField,
  Callout,
  NumberField,
  Page,
  SelectField,
  Panel,
  Stack,
  useApiQuery,
  useDateText,
  useLang,
  useToast,
  useSay,
  useApiMutation,
  useWords,
  numberText,
} from '../../ui/public.ts'
import type { Column } from '../../ui/public.ts'
import { changePlan, getPlan } from '../contract.ts'
import { cycles } from '../read/contract.ts'
import type { PlanLine } from '../contract.ts'
import { words } from '../words.ts'

type Plan = z.infer<typeof getPlan.answer>
type Known = Plan['catalogue'][number]
const voices = new Set(['case-solving', 'supervisor-rating', 'content-usefulness', 'teaching-effect'])

export function TrackingPlanPage({ run, crumb }: { run: string; crumb: ReactNode }) {
  const asked = useApiQuery(getPlan, { params: { run } })
  return (
    <QueryBoundary of={asked}>
      {(plan) => <Editor key={plan.version} run={run} crumb={crumb} plan={plan} />}
    </QueryBoundary>
  )
}

function Editor({ run, crumb, plan }: { run: string; crumb: ReactNode; plan: Plan }) {
  const t = useWords(words)
  const { lang } = useLang()
  const showToast = useToast()
  const [lines, setLines] = useState<PlanLine[]>(plan.lines)
  const [because, setBecause] = useState('')
  const submit = useApiMutation(changePlan, { then: ({ version }) => showToast(t('edit.saved', { version })) })
  const changed = JSON.stringify(lines) !== JSON.stringify(plan.lines)
  const known = new Map(plan.catalogue.map((one) => [one.id, one]))
  const load = loadOf(lines, plan, known)
  const kinds = new Set(lines.map(({ indicator }) => (voices.has(indicator) ? 'voices' : 'numbers')))
  const minutes = (value: number) => numberText(value, { digits: 0 }, lang)
  const put = (line: PlanLine) => setLines((old) => old.map((one) => (one.indicator === line.indicator ? line : one)))
  const spare = plan.catalogue.filter(({ id }) => !lines.some(({ indicator }) => indicator === id))
  return (
    <Page
      crumb={crumb}
      title={t('edit.title', { n: lines.length, learner: minutes(load.learner), manager: minutes(load.manager) })}
      rests={t(plan.mayChange ? 'edit.rests' : 'edit.rests-read')}
    >
      <Stack>
        {kinds.size === 1 && (
          <Callout kind="watch">{t('edit.only-one-kind', { kind: t(`edit.kind.${[...kinds][0]!}`) })}</Callout>
        )}
        <Panel title={t('plan.title')}>
          <Lines
            lines={lines}
            known={known}
            onChange={plan.mayChange ? put : undefined}
            onRemove={(id) => setLines((old) => old.filter(({ indicator }) => indicator !== id))}
          />
        </Panel>
        {plan.mayChange && spare.length > 0 && (
          <Spare
            spare={spare}
            onAdd={({ id, cycle, line }) => setLines((old) => [...old, { indicator: id, cycle, line }])}
          />
        )}
        {plan.mayChange && changed && (
          <Panel padded>
            <Form
              send={t('edit.save', { version: plan.version + 1 })}
              busy={submit.isPending}
              error={submit.error}
              held={because.trim().length < 2}
              onSend={() => submit.mutate({ params: { run }, body: { after: plan.version, because, lines } })}
            >
              <TextAreaField
                label={t('edit.because')}
                help={t('edit.because.help')}
                value={because}
                onChange={setBecause}
                most={400}
                rows={2}
              />
            </Form>
          </Panel>
        )}
        <Versions plan={plan} />
      </Stack>
    </Page>
  )
}

function loadOf(lines: PlanLine[], plan: Plan, known: Map<string, Known>): { learner: number; manager: number } {
  return lines.reduce(
    (sum, { indicator, cycle }) => {
      const minutes = known.get(indicator)?.minutes ?? { learner: 0, manager: 0 }
      const turns = plan.turns[cycle] ?? 0
      return {
        learner: sum.learner + minutes.learner * turns,
        manager: sum.manager + minutes.manager * turns * plan.reportsPerManager,
      }
    },
    { learner: 0, manager: 0 },
  )
}

interface LinesProps {
  lines: PlanLine[]
  known: Map<string, Known>
  onChange: ((line: PlanLine) => void) | undefined
  onRemove: (indicator: string) => void
}

function Lines({ lines, known, onChange, onRemove }: LinesProps) {
  const t = useWords(words)
  const say = useSay()
  const name = (line: PlanLine) => {
    const one = known.get(line.indicator)
    return one ? say(one.name) : line.indicator
  }
  const columns: Column<PlanLine>[] = [
    { key: 'name', title: t('col.indicator'), show: name, text: name },
    {
      key: 'cycle',
      title: t('col.cycle'),
      text: (l) => t(`cycle.${l.cycle}`),
      show: (l) =>
        onChange ? (
          <SelectField
            label={<span className="unseen">{`${name(l)} ${t('col.cycle')}`}</span>}
            value={l.cycle}
            onChange={(cycle) => onChange({ ...l, cycle })}
            options={cycles.map((value) => ({ value, label: t(`cycle.${value}`) }))}
          />
        ) : (
          t(`cycle.${l.cycle}`)
        ),
    },
    {
      key: 'line',
      title: t('edit.line'),
      text: (l) => l.line,
      show: (l) =>
        onChange ? (
          <NumberField
            label={<span className="unseen">{`${name(l)} ${t('edit.line')}`}</span>}
            value={l.line}
            onChange={(line) => onChange({ ...l, line })}
            low={0}
            high={100}
            step={0.1}
          />
        ) : (
          (l.line ?? '–')
        ),
    },
    {
      key: 'source',
      title: t('col.source'),
      muted: true,
      wideOnly: true,
      show: (l) => {
        const one = known.get(l.indicator)
        return one ? say(one.source) : ''
      },
    },
    { key: 'minutes', title: t('edit.minutes'), muted: true, show: (l) => <Minutes of={known.get(l.indicator)} /> },
    ...(onChange
      ? [
          {
            key: 'act',
            title: '',
            text: false as const,
            show: (l: PlanLine) => (
              <Button
                kind="quiet"
                disabled={lines.length === 1}
                onClick={() => onRemove(l.indicator)}
                label={`${t('edit.remove')} ${name(l)}`}
              >
                {t('edit.remove')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      columns={columns}
      rows={lines}
      keyOf={(l) => l.indicator}
      caption={t('plan.title')}
      groupOf={(l) => t(`dimension.${known.get(l.indicator)?.dimension ?? 'engagement'}`)}
    />
  )
}

function Minutes({ of: one }: { of: Known | undefined }) {
  const t = useWords(words)
  const parts = [
    one?.minutes.learner ? t('edit.minutes.learner', { n: one.minutes.learner }) : null,
    one?.minutes.manager ? t('edit.minutes.manager', { n: one.minutes.manager }) : null,
  ].filter(Boolean)
  return <>{parts.length === 0 ? t('edit.minutes.none') : parts.join(' · ')}</>
}

function Spare({ spare, onAdd }: { spare: Known[]; onAdd: (one: Known) => void }) {
  const t = useWords(words)
  const say = useSay()
  return (
    <Panel title={t('edit.more')}>
      <DataTable
        caption={t('edit.more')}
        rows={spare}
        keyOf={(one) => one.id}
        columns={[
          { key: 'name', title: t('col.indicator'), show: (one) => say(one.name) },
          { key: 'says', title: '', muted: true, show: (one) => say(one.says) },
          {
            key: 'act',
            title: '',
            text: false,
            show: (one) => (
              <Button onClick={() => onAdd(one)} label={`${t('edit.add')} ${say(one.name)}`}>
                {t('edit.add')}
              </Button>
            ),
          },
        ]}
      />
    </Panel>
  )
}

function Versions({ plan }: { plan: Plan }) {
  const t = useWords(words)
  const day = useDateText()
  return (
    <Panel title={t('edit.versions')}>
      {plan.versions.map((v) => (
        <div className="act" key={v.version}>
          <p>
            <b>{t('edit.version', { version: v.version })}</b> {v.because}
          </p>
          <p className="small">
            {t('edit.by', { by: v.by ?? t('edit.system'), n: v.lines.length })} · {day(v.at, 'moment')}
          </p>
        </div>
      ))}
      <div className="act">
        <p className="muted">{t('edit.shipped')}</p>
      </div>
    </Panel>
  )
}

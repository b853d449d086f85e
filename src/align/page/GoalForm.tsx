// One goal: what will be different, by how much, until when, who answers for it, and how we will know.
import {
  RadioField,
  CheckboxField,
  DateField,
  Drawer,
  Form,
  NumberField,
  ComboboxField,
  TextField,
  useToast,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import type { GoalEntry, GoalMap } from '../contract.ts'
import { putGoal } from '../contract.ts'
import { words } from '../words.ts'

interface Choices_ {
  competencies: { id: string; name: string; levels: string[] }[]
  people: { id: string; name: string; employeeNo: string | null }[]
}

export interface GoalFormProps {
  run: string
  start: GoalEntry
  map: GoalMap
  choices: Choices_
  modules: { id: string; name: string }[]
  indicators: { id: string; name: string }[]
  onClose: () => void
}

const nobody = 'nobody'

export function GoalForm({ run, start, map, choices, modules, indicators, onClose }: GoalFormProps) {
  const t = useWords(words)
  const showToast = useToast()
  const [goal, setGoal] = useState(start)
  const save = useApiMutation(putGoal, {
    then: () => {
      showToast(t('goal.saved'))
      onClose()
    },
  })
  const change = (part: Partial<GoalEntry>) => setGoal((g) => ({ ...g, ...part }))
  const people = choices.people.map((p) => ({ value: p.id, label: p.name, detail: p.employeeNo }))
  const held = goal.name.trim().length < 2 || !goal.owner || !goal.dueOn || !goal.source.trim()
  return (
    <Drawer open onClose={onClose} title={start.name || t('goal.new')}>
      <Form
        send={t('goal.save')}
        busy={save.isPending}
        error={save.error}
        held={held}
        onSend={() => save.mutate({ params: { run, goal: goal.id }, body: goal })}
      >
        <RadioField
          label={t('goal.kind')}
          value={goal.kind}
          buttons
          onChange={(kind) => change({ kind })}
          options={[
            { value: 'competency', label: t('goal.competency') },
            { value: 'kpi', label: t('goal.kpi') },
          ]}
        />
        <TextField
          label={t('goal.name')}
          help={t('goal.name-hint')}
          value={goal.name}
          most={120}
          onChange={(name) => change({ name })}
        />
        {goal.kind === 'competency' ? (
          <CompetencyFields goal={goal} change={change} choices={choices} />
        ) : (
          <KpiFields goal={goal} change={change} />
        )}
        <ComboboxField
          label={t('goal.serves')}
          optional
          value={goal.serves ?? nobody}
          onChange={(v) => change({ serves: v === nobody ? null : v })}
          none={{ value: nobody, label: t('map.nothing') }}
          options={map.organisationGoals.map((o) => ({ value: o.id, label: o.name }))}
        />
        <DateField label={t('goal.dueOn')} value={goal.dueOn} onChange={(dueOn) => change({ dueOn })} />
        <ComboboxField
          label={t('goal.owner')}
          value={goal.owner || null}
          onChange={(owner) => change({ owner })}
          options={people}
        />
        <ComboboxField
          label={t('goal.coOwner')}
          optional
          value={goal.coOwner ?? nobody}
          onChange={(v) => change({ coOwner: v === nobody ? null : v })}
          none={{ value: nobody, label: t('map.nothing') }}
          options={people}
        />
        <TextField label={t('goal.source')} value={goal.source} most={120} onChange={(source) => change({ source })} />
        <CheckboxField
          label={t('goal.modules')}
          optional
          value={goal.modules}
          onChange={(value) => change({ modules: value })}
          options={modules.map((m) => ({ value: m.id, label: m.name }))}
        />
        <CheckboxField
          label={t('goal.indicators')}
          optional
          value={goal.indicators}
          onChange={(value) => change({ indicators: value })}
          options={indicators.map((i) => ({ value: i.id, label: i.name }))}
        />
      </Form>
    </Drawer>
  )
}

type Part = { goal: GoalEntry; change: (part: Partial<GoalEntry>) => void }

function CompetencyFields({ goal, change, choices }: Part & { choices: Choices_ }) {
  const t = useWords(words)
  return (
    <>
      <ComboboxField
        label={t('goal.which-competency')}
        value={goal.competency}
        onChange={(competency) => change({ competency })}
        options={choices.competencies.map((c) => ({ value: c.id, label: c.name }))}
      />
      <NumberField
        label={`${t('goal.levels')} ①`}
        value={goal.fromLevel}
        low={0}
        high={5}
        step={1}
        onChange={(fromLevel) => change({ fromLevel, baseline: fromLevel })}
      />
      <NumberField
        label={`${t('goal.levels')} ②`}
        value={goal.toLevel}
        low={1}
        high={5}
        step={1}
        onChange={(toLevel) => change({ toLevel, target: toLevel ?? 0 })}
      />
    </>
  )
}

function KpiFields({ goal, change }: Part) {
  const t = useWords(words)
  return (
    <>
      <TextField
        label={t('goal.which-kpi')}
        value={goal.kpi ?? ''}
        most={60}
        onChange={(kpi) => change({ kpi: kpi || null })}
      />
      <RadioField
        label={t('goal.direction')}
        value={goal.direction}
        buttons
        onChange={(direction) => change({ direction })}
        options={(['up', 'down', 'band'] as const).map((d) => ({ value: d, label: t(`goal.${d}`) }))}
      />
      <TextField
        label={t('goal.unit')}
        optional
        value={goal.unit ?? ''}
        most={20}
        onChange={(unit) => change({ unit: unit || null })}
      />
      <NumberField
        label={t('goal.baseline')}
        optional
        value={goal.baseline}
        onChange={(baseline) => change({ baseline })}
      />
      <NumberField
        label={t('goal.target')}
        value={goal.target}
        onChange={(target) => change({ target: target ?? 0 })}
      />
    </>
  )
}

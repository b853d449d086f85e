// A task from real work: scene, action, what is counted, until when, and how it will be judged.
import {
  DateField,
  Drawer,
  Form,
  TextAreaField,
  newId,
  NumberField,
  ComboboxField,
  TextField,
  useToast,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import type { Task, TaskEntry } from '../contract.ts'
import { putTask } from '../contract.ts'
import { words } from '../words.ts'

export interface TaskFormProps {
  run: string
  start: Task | null
  modules: { id: string; number: number; name: string }[]
  onClose: () => void
}

const blank: TaskEntry = { module: null, title: '', scene: '', action: '', unit: '', target: 3, dueOn: '', rubric: [] }
const anyModule = 'any'

export function TaskForm({ run, start, modules, onClose }: TaskFormProps) {
  const t = useWords(words)
  const showToast = useToast()
  const [id] = useState(() => start?.id ?? newId())
  const [task, setTask] = useState<TaskEntry>(start ?? blank)
  const [rubric, setRubric] = useState((start?.rubric ?? []).join('\n'))
  const save = useApiMutation(putTask, {
    then: () => {
      showToast(t('task.saved'))
      onClose()
    },
  })
  const change = (part: Partial<TaskEntry>) => setTask((x) => ({ ...x, ...part }))
  const lines = rubric
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean)
  const held =
    !task.title.trim() ||
    !task.scene.trim() ||
    !task.action.trim() ||
    !task.unit.trim() ||
    !task.dueOn ||
    lines.length === 0
  const { module, title, scene, action, unit, target, dueOn } = task
  return (
    <Drawer open onClose={onClose} title={start?.title ?? t('task.new')}>
      <Form
        send={t('task.save')}
        busy={save.isPending}
        error={save.error}
        held={held}
        onSend={() =>
          save.mutate({
            params: { run, task: id },
            body: { module, title, scene, action, unit, target, dueOn, rubric: lines },
          })
        }
      >
        <TextField
          label={t('task.title')}
          help={t('task.title-hint')}
          value={title}
          most={80}
          onChange={(v) => change({ title: v })}
        />
        <ComboboxField
          label={t('task.module')}
          value={module ?? anyModule}
          onChange={(v) => change({ module: v === anyModule ? null : v })}
          none={{ value: anyModule, label: t('task.any-module') }}
          options={modules.map((m) => ({ value: m.id, label: `${m.number} ${m.name}` }))}
        />
        <TextAreaField
          label={t('task.scene')}
          value={scene}
          most={400}
          rows={2}
          onChange={(v) => change({ scene: v })}
        />
        <TextAreaField
          label={t('task.action')}
          value={action}
          most={400}
          rows={2}
          onChange={(v) => change({ action: v })}
        />
        <TextField
          label={t('task.unit')}
          help={t('task.unit-hint')}
          value={unit}
          most={12}
          onChange={(v) => change({ unit: v })}
        />
        <NumberField
          label={t('task.target')}
          value={target}
          low={1}
          high={20}
          step={1}
          onChange={(v) => change({ target: v ?? 1 })}
        />
        <DateField label={t('task.due')} value={dueOn} onChange={(v) => change({ dueOn: v })} />
        <TextAreaField label={t('task.rubric')} value={rubric} most={700} rows={4} onChange={setRubric} />
      </Form>
    </Drawer>
  )
}

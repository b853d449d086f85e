// The modules of a run in their order; each row opens its form.
import { useState } from 'react'
import {
  Button,
  ConfirmButton,
  DataTable,
  DateField,
  EmptyState,
  Form,
  Modal,
  newId,
  NumberField,
  Panel,
  TextField,
  useApiMutation,
  useDateText,
  useDaySpanText,
  useErrorToast,
  useToast,
  useWords,
} from '../../../ui/public.ts'
import { addDays } from '../../../calendar/day.ts'
import type { Module } from '../../contract.ts'
import type { RunSetup } from '../../read/contract.ts'
import { deleteModule, putModule } from '../../read/contract.ts'
import { setupPageWords } from '../setup-page-words.ts'
import { BecauseField } from './BecauseField.tsx'

/** A new module begins on the day after the last one, for two weeks, inside the run. */
function nextModule({ run, modules }: RunSetup): Module {
  const last = modules.reduce((latest, m) => (m.endsOn > latest ? m.endsOn : latest), '')
  const after = last === '' ? run.startsOn : addDays(last, 1)
  const startsOn = after > run.endsOn ? run.endsOn : after
  const twoWeeks = addDays(startsOn, 13)
  return {
    id: newId(),
    run: run.id,
    number: Math.max(0, ...modules.map((m) => m.number)) + 1,
    name: '',
    startsOn,
    endsOn: twoWeeks > run.endsOn ? run.endsOn : twoWeeks,
  }
}

export function ModulesPanel({ setup }: { setup: RunSetup }) {
  const t = useWords(setupPageWords)
  const span = useDaySpanText()
  const [module, open] = useState<Module | null>(null)
  const add = setup.mayChange && (
    <Button kind={setup.modules.length === 0 ? 'main' : 'plain'} onClick={() => open(nextModule(setup))}>
      {t('module.add')}
    </Button>
  )
  return (
    <Panel id="modules" title={t('module.title')} acts={setup.modules.length > 0 && add}>
      {setup.modules.length === 0 ? (
        <EmptyState act={add}>{t('module.empty')}</EmptyState>
      ) : (
        <DataTable<Module>
          caption={t('module.title')}
          rows={setup.modules}
          keyOf={(m) => m.id}
          onOpen={setup.mayChange ? open : undefined}
          columns={[
            {
              key: 'name',
              title: t('module.name'),
              show: (m) => (
                <b>
                  {m.number} {m.name}
                </b>
              ),
              text: (m) => `${m.number} ${m.name}`,
            },
            {
              key: 'dates',
              title: t('about.dates'),
              show: (m) => span(m.startsOn, m.endsOn),
              text: (m) => `${m.startsOn} – ${m.endsOn}`,
            },
          ]}
        />
      )}
      <Modal
        open={module !== null}
        onClose={() => open(null)}
        title={module?.name ? `${module.number} ${module.name}` : t('module.add')}
      >
        {module && (
          <ModuleForm
            setup={setup}
            module={module}
            known={setup.modules.some((m) => m.id === module.id)}
            onDone={() => open(null)}
          />
        )}
      </Modal>
    </Panel>
  )
}

interface FormProps {
  setup: RunSetup
  module: Module
  known: boolean
  onDone: () => void
}

function ModuleForm({ setup, module, known, onDone }: FormProps) {
  const t = useWords(setupPageWords)
  const date = useDateText()
  const toast = useToast()
  const [m, change] = useState(module)
  const [because, setBecause] = useState('')
  const send = useApiMutation(putModule, {
    then: () => {
      toast(t('module.saved', { number: m.number, name: m.name.trim() }))
      onDone()
    },
  })
  const { id, run, name, ...rest } = m
  return (
    <Form
      send={t('save')}
      busy={send.isPending}
      error={send.error}
      held={!name.trim() || !m.number || !m.startsOn || !m.endsOn}
      acts={known && <RemoveModule module={module} because={because} onDone={onDone} />}
      onSend={() => send.mutate({ params: { run, module: id }, body: { ...rest, name: name.trim(), because } })}
    >
      <NumberField
        label={t('module.number')}
        value={m.number || null}
        onChange={(number) => change({ ...m, number: number ?? 0 })}
        low={1}
        high={99}
        step={1}
      />
      <TextField
        label={t('module.name')}
        value={name}
        onChange={(called) => change({ ...m, name: called })}
        most={80}
      />
      <DateField
        label={t('module.starts')}
        help={t('module.within', {
          startsOn: date(setup.run.startsOn, 'date'),
          endsOn: date(setup.run.endsOn, 'date'),
        })}
        value={m.startsOn}
        onChange={(startsOn) => change({ ...m, startsOn })}
      />
      <DateField label={t('module.ends')} value={m.endsOn} onChange={(endsOn) => change({ ...m, endsOn })} />
      <BecauseField run={setup.run} value={because} onChange={setBecause} />
    </Form>
  )
}

function RemoveModule({ module, because, onDone }: { module: Module; because: string; onDone: () => void }) {
  const t = useWords(setupPageWords)
  const toast = useToast()
  const failed = useErrorToast()
  const send = useApiMutation(deleteModule, {
    then: () => {
      toast(t('module.removed', { name: module.name }))
      onDone()
    },
  })
  return (
    <ConfirmButton
      title={t('module.remove-sure', { number: module.number, name: module.name })}
      yes={t('module.remove')}
      button={t('module.remove')}
      danger
      onYes={() =>
        send
          .mutateAsync({ params: { run: module.run, module: module.id }, body: { because } })
          .catch((error: Error) => failed(error))
      }
    >
      <p>{t('module.remove-what')}</p>
    </ConfirmButton>
  )
}

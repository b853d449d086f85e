// The run's name and dates, and the form that changes them.
import { useState } from 'react'
import {
  Button,
  CheckboxField,
  DateField,
  DescriptionList,
  Form,
  Modal,
  Panel,
  Refusal,
  TextField,
  useApiMutation,
  useDaySpanText,
  useToast,
  useWords,
} from '../../../ui/public.ts'
import type { RunSetup } from '../../read/contract.ts'
import { changeRunDates } from '../../read/contract.ts'
import { setupPageWords } from '../setup-page-words.ts'
import { BecauseField } from './BecauseField.tsx'
import { ModulesAlong, movesByItself, outsideThen } from './ModulesAlong.tsx'

export function AboutPanel({ setup: { run, modules, mayChange } }: { setup: RunSetup }) {
  const t = useWords(setupPageWords)
  const span = useDaySpanText()
  const [open, setOpen] = useState(false)
  return (
    <Panel
      title={t('about.title')}
      padded
      acts={mayChange && <Button onClick={() => setOpen(true)}>{t('change')}</Button>}
    >
      <DescriptionList
        facts={[
          [t('about.programme'), run.programme],
          [t('about.name'), run.name],
          [t('about.dates'), span(run.startsOn, run.endsOn)],
        ]}
      />
      <Modal open={open} onClose={() => setOpen(false)} title={t('about.title')}>
        {open && <AboutForm run={run} modules={modules} onDone={() => setOpen(false)} />}
      </Modal>
    </Panel>
  )
}

type AboutFormProps = Pick<RunSetup, 'run' | 'modules'> & { onDone: () => void }

function AboutForm({ run, modules, onDone }: AboutFormProps) {
  const t = useWords(setupPageWords)
  const toast = useToast()
  const [name, setName] = useState(run.name)
  const [startsOn, setStarts] = useState(run.startsOn)
  const [endsOn, setEnds] = useState(run.endsOn)
  const [because, setBecause] = useState('')
  const [leaveOutside, setLeave] = useState(false)
  const [moveAlong, setAlong] = useState<boolean | null>(null)
  const send = useApiMutation(changeRunDates, {
    then: () => {
      toast(t('saved'))
      onDone()
    },
  })
  const asksAboutDays = send.error instanceof Refusal && send.error.code === 'days-outside-run'
  const along = moveAlong ?? movesByItself(run, modules, { startsOn, endsOn })
  const outside = outsideThen(run, modules, { to: { startsOn, endsOn }, along })
  const moved = startsOn !== run.startsOn || endsOn !== run.endsOn
  return (
    <Form
      send={t('save')}
      busy={send.isPending}
      error={send.error}
      held={!name.trim() || !startsOn || !endsOn || (moved && outside.length > 0)}
      onSend={() =>
        send.mutate({
          params: { run: run.id },
          body: { name: name.trim(), startsOn, endsOn, because, leaveOutside, moveModules: along },
        })
      }
    >
      <TextField label={t('about.name')} value={name} onChange={setName} most={80} />
      <DateField label={t('about.starts')} value={startsOn} onChange={setStarts} />
      <DateField label={t('about.ends')} value={endsOn} onChange={setEnds} />
      {moved && startsOn && endsOn && (
        <ModulesAlong run={run} modules={modules} to={{ startsOn, endsOn }} along={along} onChange={setAlong} />
      )}
      {(asksAboutDays || leaveOutside) && (
        <CheckboxField
          label={t('about.outside')}
          options={[{ value: 'leave', label: t('about.leave-outside') }]}
          value={leaveOutside ? ['leave'] : []}
          onChange={(chosen) => setLeave(chosen.length > 0)}
        />
      )}
      {moved && <BecauseField run={run} value={because} onChange={setBecause} />}
    </Form>
  )
}

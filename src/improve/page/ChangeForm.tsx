// The decision in one form: what is changed, because of what, to bring what, judged when.
import {
  RadioField,
  DateField,
  DraftStatus,
  Drawer,
  Form,
  TextAreaField,
  NumberField,
  ComboboxField,
  TextField,
  useDraft,
  useToast,
  useSay,
  useApiMutation,
  useNow,
  useTimeZone,
  useWords,
} from '../../ui/public.ts'
import type { z } from 'zod'
import type { ChangeKind, getFinding } from '../contract.ts'
import { addChange, changeKinds } from '../contract.ts'
import type { SuggestedChange } from '../rules/suggested-change.ts'
import { words } from '../words.ts'
import { beginChange, changeOf } from './change-form-draft.ts'
import type { ChangeDraft } from './change-form-draft.ts'

type Answer = z.output<typeof getFinding.answer>

/** `remedy`: what the form begins with, where one was picked. */
export function ChangeForm({
  answer: { finding, choices },
  remedy,
  onClose,
}: {
  answer: Answer
  remedy: SuggestedChange | null
  onClose: () => void
}) {
  const t = useWords(words)
  const say = useSay()
  const showToast = useToast()
  const [now, zone] = [useNow(600), useTimeZone()]
  const draft = useDraft<ChangeDraft>(
    `improve.change.${finding.id}.${finding.changes.length}.${remedy?.code ?? ''}`,
    () =>
      beginChange(finding, remedy, {
        title: remedy ? t(`remedy.${remedy.code}` as keyof typeof words) : '',
        now,
        zone,
      }),
  )
  const send = useApiMutation(addChange, {
    then: (made) => {
      draft.done()
      showToast(t('change.done', { version: made.planVersion }))
      onClose()
    },
  })
  const d = draft.value
  const change = (part: Partial<ChangeDraft>) => draft.change((o) => ({ ...o, ...part }))
  const modules = choices.runs.find((r) => r.id === d.run)?.modules ?? []
  const unit = choices.indicators.find((i) => i.id === d.indicator)?.unit
  const pace = d.kind === 'pace'
  const go = () => send.mutate({ params: { finding: finding.id }, body: changeOf(d, zone) })
  return (
    <Drawer open wide onClose={onClose} title={t('finding.decide')}>
      <Form
        send={t('change.send')}
        busy={send.isPending}
        error={send.error}
        held={!d.title.trim() || !d.because.trim() || d.toValue === null || (pace && !d.paceDays)}
        aside={<DraftStatus draft={draft} />}
        onSend={go}
      >
        <RadioField<ChangeKind>
          label={t('change.kind')}
          buttons
          value={d.kind}
          onChange={(kind) => change({ kind })}
          options={changeKinds.map((k) => ({ value: k, label: t(`kind.${k}`) }))}
        />
        <TextField label={t('change.what')} value={d.title} most={120} onChange={(title) => change({ title })} />
        <TextAreaField
          label={t('change.because')}
          value={d.because}
          most={400}
          rows={2}
          onChange={(because) => change({ because })}
        />
        {choices.runs.length > 1 && (
          <ComboboxField
            label={t('change.run')}
            value={d.run}
            onChange={(run) => change({ run, module: '' })}
            options={choices.runs.map((r) => ({ value: r.id, label: r.name }))}
          />
        )}
        <ComboboxField
          label={t('page.module')}
          value={d.module}
          onChange={(module) => change({ module })}
          none={{ value: '', label: t('page.whole-run') }}
          options={modules.map((m) => ({ value: m.id, label: `${m.number} ${m.name}` }))}
        />
        <HowItIsDone draft={d} instructors={choices.instructors} change={change} />
        <DateField
          label={t('change.effective')}
          value={d.effectiveOn}
          onChange={(effectiveOn) => change({ effectiveOn })}
        />
        <ComboboxField
          label={t('change.indicator')}
          value={d.indicator}
          onChange={(indicator) => change({ indicator })}
          options={choices.indicators.map((i) => ({ value: i.id, label: say(i.name) }))}
        />
        <NumberField
          label={t('change.expect')}
          value={d.toValue}
          suffix={unit === 'percent' ? '%' : unit === 'of5' ? '/ 5' : undefined}
          onChange={(toValue) => change({ toValue })}
        />
        <DateField
          label={t('change.recheck')}
          help={t('change.recheck-note')}
          value={d.recheckOn}
          first={d.effectiveOn}
          onChange={(recheckOn) => change({ recheckOn })}
        />
        <TextField label={t('change.cite')} optional value={d.cite} most={400} onChange={(cite) => change({ cite })} />
      </Form>
    </Drawer>
  )
}

/** A change of pace says by how many days; any other may come with a session, and who holds it. */
function HowItIsDone({
  draft: d,
  instructors,
  change,
}: {
  draft: ChangeDraft
  instructors: Answer['choices']['instructors']
  change: (part: Partial<ChangeDraft>) => void
}) {
  const t = useWords(words)
  if (d.kind === 'pace')
    return (
      <NumberField
        label={t('change.pace-days')}
        help={t('change.pace-note')}
        value={d.paceDays}
        low={-60}
        high={60}
        step={1}
        onChange={(paceDays) => change({ paceDays })}
      />
    )
  return (
    <>
      <DateField
        label={t('change.session')}
        optional
        moment
        value={d.sessionAt}
        onChange={(sessionAt) => change({ sessionAt })}
      />
      {d.sessionAt && (
        <ComboboxField
          label={t('change.instructor')}
          value={d.instructor}
          onChange={(instructor) => change({ instructor })}
          none={{ value: '', label: '—' }}
          options={instructors.map((i) => ({ value: i.id, label: i.name, detail: i.employeeNo }))}
        />
      )}
    </>
  )
}

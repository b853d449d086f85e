// One form: the session, who teaches it, and the sentence every reporter reads.
import {
  RadioField,
  DateField,
  DraftStatus,
  Form,
  TextAreaField,
  newId,
  Callout,
  NumberField,
  ComboboxField,
  Panel,
  TextField,
  useDateText,
  useDraft,
  useApiMutation,
  useNow,
  useTimeZone,
  useWords,
} from '../../ui/public.ts'
import { addDays, dayOf, momentOf } from '../../calendar/day.ts'
import type { CommonIssue } from '../read/contract.ts'
import { planRemedy } from '../contract.ts'
import { remedyKinds } from '../read/contract.ts'
import { suggestCategory } from '../rules/suggested-category.ts'
import type { Theme } from '../contract.ts'
import { words } from '../words.ts'

type Kind = (typeof remedyKinds)[number]
interface Draft {
  id: string
  kind: Kind
  title: string
  at: string
  minutes: number | null
  place: string
  instructor: string | null
  text: string | null
}
interface Owner {
  id: string
  name: string
  employeeNo: string | null
  role: string
}

const usual: Record<Theme, Kind> = {
  difficulty: 'session',
  outdated: 'material',
  material: 'material',
  time: 'schedule',
  teaching: 'explanation',
  other: 'explanation',
}

/** The evening of the next day, 19:00, as the wall clock of the organisation shows it. */
const nextEvening = (now: Date, zone: string) => `${addDays(dayOf(now, zone), 1)}T19:00`

export function RemedyForm({
  card,
  owners,
  audience,
  me,
}: {
  card: CommonIssue
  owners: Owner[]
  audience: { reporters: number; anonymous: number; belowLine: number; line: number }
  me: string
}) {
  const t = useWords(words)
  const date = useDateText()
  const [now, zone] = [useNow(600), useTimeZone()]
  // @NOTE The field speaks the organisation's wall time.
  const moment = (local: string) => momentOf(local.slice(0, 10), local.slice(11, 16), zone).toISOString()
  const teachers = owners.filter((o) => o.role === 'instructor')
  const draft = useDraft<Draft>(`respond.remedy.${card.id}`, () => ({
    id: newId(),
    kind: usual[card.theme],
    title: t('remedy.session-title-default', { module: card.module?.number ?? '' }),
    at: nextEvening(now, zone),
    minutes: 90,
    place: '',
    instructor: teachers[0]?.id ?? null,
    text: null,
  }))
  const plan = useApiMutation(planRemedy, { then: draft.done })
  const d = draft.value
  const change = (part: Partial<Draft>) => draft.change((old) => ({ ...old, ...part }))
  const isSession = d.kind === 'session'
  const text =
    d.text ??
    (isSession && d.at
      ? t('remedy.text-default', { when: `${date(moment(d.at), 'day')} ${date(moment(d.at), 'time')}`, title: d.title })
      : isSession
        ? ''
        : t(`remedy.text-${d.kind as 'material' | 'explanation' | 'schedule'}`))
  const send = () =>
    plan.mutate({
      params: { common: card.id },
      body: {
        id: d.id,
        kind: d.kind,
        text,
        category: suggestCategory(card.theme, []).category,
        owner: me,
        session: isSession
          ? {
              title: d.title,
              startsAt: moment(d.at),
              minutes: d.minutes ?? 90,
              place: d.place.trim() || null,
              instructor: d.instructor,
            }
          : null,
      },
    })
  return (
    <Panel title={t('remedy.title')} padded>
      <Form
        send={t('remedy.send')}
        busy={plan.isPending}
        error={plan.error}
        held={!text.trim() || (isSession && (!d.title.trim() || !d.at))}
        aside={<DraftStatus draft={draft} />}
        onSend={send}
      >
        <RadioField<Kind>
          label={t('remedy.what')}
          value={d.kind}
          onChange={(kind) => change({ kind })}
          options={remedyKinds.map((k) => ({ value: k, label: t(`remedy.kind.${k}`) }))}
        />
        {isSession && (
          <>
            <TextField
              label={t('remedy.session-title')}
              value={d.title}
              most={120}
              onChange={(title) => change({ title })}
            />
            <DateField label={t('remedy.session-at')} moment value={d.at} onChange={(at) => change({ at })} />
            <NumberField
              label={t('remedy.session-minutes')}
              value={d.minutes}
              low={10}
              high={480}
              onChange={(minutes) => change({ minutes })}
            />
            <ComboboxField
              label={t('remedy.instructor')}
              value={d.instructor ?? ''}
              onChange={(instructor) => change({ instructor: instructor || null })}
              none={{ value: '', label: t('remedy.no-instructor') }}
              options={teachers.map((o) => ({ value: o.id, label: o.name, detail: o.employeeNo }))}
            />
            <TextField
              label={t('remedy.session-place')}
              optional
              value={d.place}
              most={200}
              onChange={(place) => change({ place })}
            />
          </>
        )}
        <TextAreaField label={t('remedy.text')} value={text} most={2000} onChange={(own) => change({ text: own })} />
        <Callout>
          {t('remedy.audience', {
            reporters: audience.reporters,
            below: isSession ? audience.belowLine : 0,
            line: audience.line,
            anonymous: audience.anonymous,
          })}
        </Callout>
      </Form>
    </Panel>
  )
}

// One refusal: why, the body with the place marked, and the ways out: mend, send again, dismiss.
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { z } from 'zod'
import {
  buildUrl,
  QueryBoundary,
  Button,
  CodeEditorField,
  CodeViewer,
  DraftStatus,
  DescriptionList,
  Form,
  Callout,
  Page,
  Panel,
  sizeText,
  Stack,
  useApiQuery,
  useDateText,
  useDraft,
  useErrorToast,
  useToast,
  useSay,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import type { RefusalBrief } from '../contract.ts'
import { getRefusal, resubmitRefusal, refusedBody } from '../contract.ts'
import { validateCorrectedBody } from '../rules/validate-corrected-body.ts'
import { prettyJson, lineOfPlace } from '../rules/pretty-json-and-error-line.ts'
import type { XapiVersion } from '../rules/validate-statement.ts'
import { words } from '../words.ts'
import { DismissRefusalsButton } from './DismissRefusalsButton.tsx'

type Answer = z.infer<typeof getRefusal.answer>
const shownLines = 400

export function QuarantineEntryPage({ id, crumb }: { id: string; crumb: ReactNode }) {
  const t = useWords(words)
  const say = useSay()
  const date = useDateText()
  const asked = useApiQuery(getRefusal, { params: { refusal: id } })
  const title = (r: RefusalBrief) =>
    r.mended
      ? t('r.mended', { n: r.mended.statements })
      : r.dismissed
        ? t('r.dismissed', { because: r.dismissed.because })
        : say(r.why)
  return (
    <QueryBoundary of={asked}>
      {(answer) => {
        const r = answer.refusal
        return (
          <Page
            crumb={crumb}
            title={title(r)}
            rests={t('r.rests', {
              sender: r.sender ?? t('sender.unknown'),
              at: date(r.at, 'moment'),
              place: r.place,
              status: r.status,
            })}
            acts={<Acts r={r} />}
          >
            <Stack>
              <Said r={r} />
              {r.hasBody ? (
                <Body key={r.mended?.at ?? 'open'} answer={answer} />
              ) : (
                <Callout kind="watch">{t('r.no-body')}</Callout>
              )}
            </Stack>
          </Page>
        )
      }}
    </QueryBoundary>
  )
}

function Acts({ r }: { r: RefusalBrief }) {
  const t = useWords(words)
  const showToast = useToast()
  const failed = useErrorToast()
  const again = useApiMutation(resubmitRefusal, { then: ({ statements }) => showToast(t('r.sent', { n: statements })) })
  return (
    <>
      {r.hasBody && !r.mended && (
        <Button
          busy={again.isPending}
          onClick={() => again.mutate({ params: { refusal: r.id }, body: { text: null } }, { onError: failed })}
        >
          {t('replay')}
        </Button>
      )}
      {r.hasBody && !r.mended && !r.dismissed && <DismissRefusalsButton refusals={[r.id]} onDone={() => {}} />}
      {r.hasBody && <Button href={buildUrl(refusedBody.path, { refusal: r.id })}>{t('download.bytes')}</Button>}
    </>
  )
}

/** Who did what with it; how it came. */
function Said({ r }: { r: RefusalBrief }) {
  const t = useWords(words)
  const say = useSay()
  const date = useDateText()
  const done = r.mended
    ? t(r.mended.edited ? 'r.mended-by' : 'r.replayed-by', {
        by: r.mended.by ?? t('about.operator'),
        at: date(r.mended.at, 'moment'),
      })
    : r.dismissed
      ? t('r.dismissed-by', { by: r.dismissed.by ?? t('about.operator'), at: date(r.dismissed.at, 'moment') })
      : null
  const facts: [ReactNode, ReactNode][] = [
    ...(done ? [[t('became'), done] as [ReactNode, ReactNode]] : []),
    ...(done ? [[t('reason'), say(r.why)] as [ReactNode, ReactNode]] : []),
    [t('request'), <code key="request">{`${r.method} ${r.address}${r.edition ? ` · xAPI ${r.edition}` : ''}`}</code>],
    [t('size'), sizeText(r.bodyBytes)],
  ]
  return (
    <Panel padded>
      <DescriptionList facts={facts} />
    </Panel>
  )
}

function Body({ answer: { refusal: r, text, readAs } }: { answer: Answer }) {
  const t = useWords(words)
  const [editing, setEditing] = useState(false)
  if (text === null) return <Callout kind="watch">{t('r.bytes')}</Callout>
  const shown = prettyJson(text)
  const line = lineOfPlace(shown, r.place)
  const long = shown.split('\n').length > shownLines
  return (
    <Panel
      title={t('r.body')}
      padded
      aside={line !== null ? t('r.line', { line }) : t('r.outside', { place: r.place })}
      acts={
        !r.mended &&
        !editing && (
          <Button kind="main" onClick={() => setEditing(true)}>
            {t('r.edit')}
          </Button>
        )
      }
    >
      <Stack>
        <p className="small">
          {t('r.people')}
          {long && <> {t('r.part', { n: shownLines })}</>}
        </p>
        {readAs === 'gb18030' && <Callout kind="watch">{t('r.gb18030')}</Callout>}
        {/^multipart\//i.test(r.contentType) && !r.mended && <Callout kind="watch">{t('r.files')}</Callout>}
        {editing ? (
          <ResubmitForm r={r} text={shown} line={line} onLeave={() => setEditing(false)} />
        ) : (
          <CodeViewer name={t('r.body')} text={shown} marked={r.mended ? null : line} most={shownLines} />
        )}
      </Stack>
    </Panel>
  )
}

/** The body as a draft, checked as it is written by the very rules of the door. */
function ResubmitForm({
  r,
  text,
  line,
  onLeave,
}: {
  r: RefusalBrief
  text: string
  line: number | null
  onLeave: () => void
}) {
  const t = useWords(words)
  const showToast = useToast()
  const draft = useDraft(`lrs.mend.${r.id}`, () => text)
  const submit = useApiMutation(resubmitRefusal, {
    then: ({ statements }) => {
      draft.done()
      showToast(t('r.sent', { n: statements }))
    },
  })
  return (
    <Form
      send={t('r.send')}
      busy={submit.isPending}
      error={submit.error}
      aside={<DraftStatus draft={draft} />}
      acts={<Button onClick={onLeave}>{t('r.leave')}</Button>}
      onSend={() => submit.mutate({ params: { refusal: r.id }, body: { text: draft.value } })}
    >
      <CodeEditorField
        label={t('r.edit-label')}
        help={t('r.edit-help')}
        value={draft.value}
        onChange={draft.change}
        line={line}
      />
      <Check text={draft.value} edition={r.edition as XapiVersion} />
    </Form>
  )
}

function Check({ text, edition }: { text: string; edition: XapiVersion }) {
  const t = useWords(words)
  const wrong = validateCorrectedBody(text, edition)
  const line = wrong && wrong.code !== 'not-json' ? lineOfPlace(text, wrong.place) : null
  const why = wrong ? t(`wrong.${wrong.code}` as keyof typeof words, wrong.params) : ''
  const says = !wrong
    ? t('r.check.well')
    : wrong.code === 'not-json'
      ? t('r.check.not-json')
      : line === null
        ? t('r.check.wrong-no-line', { place: wrong.place, why })
        : t('r.check.wrong', { line, place: wrong.place, why })
  return (
    <p role="status" className={wrong ? 'watch' : 'good'}>
      <span className="mark" aria-hidden="true" />
      {says}
    </p>
  )
}

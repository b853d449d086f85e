// 我要反馈 in three taps: what it is about, which module, one line. Named, hidden from the manager, or anonymous.
import {
  Button,
  RadioField,
  CopyButton,
  DraftStatus,
  Form,
  TextAreaField,
  newRandomId,
  Callout,
  Page,
  Refusal,
  Panel,
  useDateText,
  useDraft,
  useApiMutation,
  usePunctuation,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { isBlank } from '../../platform/localised-text/contract.ts'
import type { Theme } from '../contract.ts'
import { getMyIssues, reportIssue, reportWithoutName, themes } from '../contract.ts'
import { words } from '../words.ts'
import { callAnonymously, newCode } from './anonymous-client.ts'
import { ShortCodeField, useShortCode } from './ShortCodeField.tsx'

type Voice = 'named' | 'hidden' | 'anonymous'
interface Draft {
  id: string
  step: 1 | 2 | 3
  theme: Theme | null
  module: string | null
  voice: Voice
  text: string
}
export interface ReportPageProps {
  run: string
  crumb: ReactNode
  modules: { id: string; number: number; name: string; startsOn: string; endsOn: string }[]
  today: string
  /** The module of the slide that was scanned; which one is not asked then. */
  module?: string | null
  /** Nobody is signed in: it goes without a name. What is said beside the choice. */
  nameless?: ReactNode
}

const fresh = (): Draft => ({ id: newRandomId(), step: 1, theme: null, module: null, voice: 'named', text: '' })

export function ReportIssuePage({ run, crumb, modules, today, module = null, nameless }: ReportPageProps) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const draft = useDraft<Draft>(`respond.report.${run}`, fresh)
  const [sent, setSent] = useState<{ code: string | null; dueAt: string } | null>(null)
  const change = (part: Partial<Draft>) => draft.change((d) => ({ ...d, ...part }))
  const d = draft.value
  if (sent) return <Received code={sent.code} dueAt={sent.dueAt} crumb={crumb} again={() => setSent(null)} />
  const title = d.step === 1 ? t('report.title') : d.step === 2 ? t('report.which-module') : t('report.say')
  return (
    <Page
      crumb={crumb}
      title={title}
      rests={t('report.step', { n: d.step })}
      acts={
        d.step > 1 && (
          <Button kind="quiet" onClick={() => change({ step: d.step === 3 && !module ? 2 : 1 })}>
            {t('report.back')}
          </Button>
        )
      }
    >
      <div style={{ maxWidth: 560, display: 'grid', gap: 10 }}>
        {d.step === 1 &&
          themes.map((theme) => (
            <Button
              key={theme}
              big
              pressed={d.theme === theme}
              onClick={() => change(module ? { theme, module, step: 3 } : { theme, step: 2 })}
            >
              {t(`theme.${theme}`)}
            </Button>
          ))}
        {d.step === 2 && (
          <>
            {modules
              .filter((m) => m.startsOn <= today)
              .reverse()
              .map((m) => (
                <Button key={m.id} big pressed={d.module === m.id} onClick={() => change({ module: m.id, step: 3 })}>
                  {m.endsOn >= today
                    ? punctuation.aside(t('issue.of-module', { number: m.number, name: m.name }), t('report.now'))
                    : t('issue.of-module', { number: m.number, name: m.name })}
                </Button>
              ))}
            <Button big onClick={() => change({ module: null, step: 3 })}>
              {t('report.no-module')}
            </Button>
          </>
        )}
        {d.step === 3 && (
          <Saying
            run={run}
            draft={draft}
            modules={modules}
            nameless={nameless}
            onSent={(code, dueAt) => {
              draft.done()
              setSent({ code, dueAt })
            }}
          />
        )}
      </div>
    </Page>
  )
}

function Saying({
  run,
  draft,
  modules,
  nameless,
  onSent,
}: {
  run: string
  draft: ReturnType<typeof useDraft<Draft>>
  modules: ReportPageProps['modules']
  nameless?: ReactNode
  onSent: (code: string | null, dueAt: string) => void
}) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const d = draft.value
  const change = (part: Partial<Draft>) => draft.change((old) => ({ ...old, ...part }))
  const [code, setCode] = useState(newCode)
  const [problem, setProblem] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const shortCode = useShortCode(run)
  const { asked } = shortCode
  const send = useApiMutation(reportIssue, { stales: [getMyIssues], then: (made) => onSent(null, made.dueAt) })
  const body = { id: d.id, module: d.module, theme: d.theme ?? ('other' as const), text: d.text }
  const go = () => {
    if (!nameless && d.voice !== 'anonymous')
      return send.mutate({ params: { run }, body: { ...body, voice: d.voice === 'hidden' ? 'hidden' : 'named' } })
    setBusy(true)
    const proof = asked ? { proof: { token: asked.token, typed: asked.typed } } : {}
    callAnonymously(reportWithoutName, { ...body, run, code, ...proof })
      .then((made) => onSent(code, made.dueAt), notTaken)
      .finally(() => setBusy(false))
  }
  const notTaken = (error: Error) => {
    setProblem(error)
    if (!(error instanceof Refusal)) return
    if (error.code.startsWith('short-code')) void shortCode.draw()
    if (error.code === 'code-used') setCode(newCode())
  }
  const module = modules.find((m) => m.id === d.module)
  return (
    <Panel padded>
      <Form
        send={t('report.send')}
        big
        busy={busy || send.isPending}
        error={problem ?? send.error}
        held={isBlank(d.text) || asked?.typed === ''}
        aside={<DraftStatus draft={draft} />}
        onSend={go}
      >
        <TextAreaField
          label={`${t(`theme.${d.theme ?? 'other'}`)} · ${module ? t('issue.of-module', { number: module.number, name: module.name }) : t('report.no-module')}`}
          placeholder={t('report.placeholder')}
          value={d.text}
          most={2000}
          onChange={(text) => change({ text })}
        />
        {nameless ? (
          <Callout>
            <b>{t('report.anonymous')}</b>
            {punctuation.label('', t('report.anonymous-says'))}
            <p className="small">{t('report.safest')}</p>
            {nameless}
          </Callout>
        ) : (
          <RadioField<Voice>
            label={t('report.who-sees')}
            value={d.voice}
            onChange={(voice) => change({ voice })}
            options={(['named', 'hidden', 'anonymous'] as const).map((v) => ({
              value: v,
              label: t(`report.${v}`),
              help: t(`report.${v}-says`),
            }))}
          />
        )}
        {!nameless && d.voice === 'anonymous' && (
          <Callout>
            <p className="small">{t('report.safest')}</p>
          </Callout>
        )}
        {asked && <ShortCodeField asked={asked} draw={shortCode.draw} type={shortCode.type} />}
      </Form>
    </Panel>
  )
}

function Received({
  code,
  dueAt,
  crumb,
  again,
}: {
  code: string | null
  dueAt: string
  crumb: ReactNode
  again: () => void
}) {
  const t = useWords(words)
  const date = useDateText()
  return (
    <Page crumb={crumb} title={t('report.sent')} rests={t('report.sent-says', { due: date(dueAt, 'moment') })}>
      <div style={{ maxWidth: 560, display: 'grid', gap: 12 }}>
        {code && (
          <Callout kind="watch">
            <p>{t('report.code')}</p>
            <p className="num" style={{ letterSpacing: 2 }}>
              {code}
            </p>
            <p>{t('report.code-says')}</p>
            <p className="acts" style={{ marginTop: 8 }}>
              <CopyButton text={code} />{' '}
              <a className="btn" href="/thread">
                {t('report.open-thread')}
              </a>
            </p>
          </Callout>
        )}
        {!code && (
          <Button kind="main" big href="/my/feedback">
            {t('mine.title')}
          </Button>
        )}
        <Button big onClick={again}>
          {t('report.again')}
        </Button>
      </div>
    </Page>
  )
}

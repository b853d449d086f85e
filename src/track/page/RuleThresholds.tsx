// Where the lines of the rules stand, how their signals ended, and the way back; what own finished runs say of a percentage.
import { useState } from 'react'
import {
  QueryBoundary,
  Button,
  RadioField,
  DataTable,
  Form,
  TextAreaField,
  Modal,
  numberText,
  Panel,
  useApiQuery,
  useDateText,
  useLang,
  useToast,
  useSay,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import type { Column } from '../../ui/public.ts'
import type { z } from 'zod'
import { dismissals, getRules, setRule } from '../read/signals/contract.ts'
import type { RuleSeen } from '../read/signals/contract.ts'
import { dials, lineAt } from '../rules/rule-lines.ts'
import { words } from '../words.ts'

type Answer = z.output<typeof getRules.answer>

export function RuleThresholds({ run }: { run: string }) {
  const t = useWords(words)
  const asked = useApiQuery(getRules, { params: { run } }, { everySeconds: 30 })
  return (
    <QueryBoundary of={asked} lines={3}>
      {({ rules, calibration, mayChange }) => (
        <Panel title={t('rules.title')} aside={t('rules.aside')} id="rules">
          <Table run={run} rules={rules} mayChange={mayChange} />
          <div className="sheet-note small">
            {rules[0] && (
              <p>
                {t('rules.how', { fewest: rules[0].fewest, tolerated: `${Math.round(rules[0].tolerated * 100)}%` })}
              </p>
            )}
            {calibration && <Calibrated said={calibration} />}
            <Versions rules={rules} />
          </div>
        </Panel>
      )}
    </QueryBoundary>
  )
}

function Calibrated({
  said: { refused, shown, n, runs, events, error, most },
}: {
  said: NonNullable<Answer['calibration']>
}) {
  const t = useWords(words)
  const { lang } = useLang()
  const percent = (value: number) => numberText(value, { share: true, digits: 1 }, lang)
  const params = { n, runs, events, error: error === null ? '–' : percent(error), most: percent(most) }
  return (
    <p>
      {refused
        ? t(`calibration.${refused}` as 'calibration.too-few', params)
        : t(shown ? 'calibration.shown' : 'calibration.unsure', params)}
    </p>
  )
}

const key = { 'not-so': 'notSo', minor: 'minor', known: 'known', data: 'data', other: 'other' } as const

function Table({ run, rules, mayChange }: { run: string; rules: RuleSeen[]; mayChange: boolean }) {
  const t = useWords(words)
  const { lang } = useLang()
  const [setting, set] = useState<RuleSeen | null>(null)
  const dismissed = (r: RuleSeen) =>
    dismissals
      .filter((reason) => r.endings[key[reason]] > 0)
      .map((reason) => `${t(`signals.reason.${reason}`)} ${r.endings[key[reason]]}`)
      .join(lang === 'zh' ? '、' : ', ')
  const share = (r: RuleSeen) =>
    r.falseShare === null
      ? t('rules.none')
      : t('rules.false.says', { share: numberText(r.falseShare, { share: true, digits: 0 }, lang), judged: r.judged })
  const columns: Column<RuleSeen>[] = [
    { key: 'rule', title: t('rules.rule'), show: (r) => t(`rules.${r.rule}`) },
    {
      key: 'line',
      title: t('rules.line'),
      show: (r) => t('rules.line.says', { line: r.line, shipped: r.shipped }),
      text: (r) => r.line,
    },
    { key: 'acted', title: t('rules.acted'), figure: true, show: (r) => r.endings.acted },
    { key: 'dismissed', title: t('rules.dismissed'), show: (r) => dismissed(r) || t('rules.none') },
    { key: 'false', title: t('rules.false'), show: share, text: (r) => r.falseShare },
    ...(mayChange
      ? [
          {
            key: 'set',
            title: '',
            text: false as const,
            show: (r: RuleSeen) => (
              <Button kind="quiet" onClick={() => set(r)} label={`${t(`rules.${r.rule}`)} ${t('rules.set')}`}>
                {t('rules.set')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <DataTable columns={columns} rows={rules} keyOf={(r) => r.rule} caption={t('rules.title')} />
      {setting && <Setting run={run} rule={setting} onClose={() => set(null)} />}
    </>
  )
}

function Setting({ run, rule, onClose }: { run: string; rule: RuleSeen; onClose: () => void }) {
  const t = useWords(words)
  const showToast = useToast()
  const dial = dials[rule.rule]
  const [step, choose] = useState(0)
  const [because, setBecause] = useState('')
  const submit = useApiMutation(setRule, {
    then: () => {
      showToast(t('rules.set.done'))
      onClose()
    },
  })
  const steps = Array.from({ length: dial.highest - dial.lowest + 1 }, (_, i) => dial.lowest + i)
  return (
    <Modal open onClose={onClose} title={t(`rules.${rule.rule}`)}>
      <Form
        send={t('rules.set')}
        busy={submit.isPending}
        error={submit.error}
        held={because.trim().length < 2 || step === rule.step}
        onSend={() => submit.mutate({ params: { run, rule: rule.rule }, body: { after: rule.version, step, because } })}
      >
        <RadioField<string>
          label={t('rules.set.to')}
          buttons
          value={String(step)}
          onChange={(value) => choose(Number(value))}
          options={steps.map((value) => ({
            value: String(value),
            label:
              value === 0
                ? t('rules.line.says', { line: lineAt(dial, value), shipped: dial.shipped })
                : String(lineAt(dial, value)),
          }))}
        />
        <TextAreaField label={t('edit.because')} value={because} onChange={setBecause} most={400} rows={2} />
      </Form>
    </Modal>
  )
}

function Versions({ rules }: { rules: RuleSeen[] }) {
  const t = useWords(words)
  const say = useSay()
  const day = useDateText()
  const moved = rules
    .flatMap((r) => r.versions.map((version) => ({ ...version, rule: r.rule })))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
  if (moved.length === 0) return null
  return (
    <details>
      <summary>{t('rules.versions', { n: moved.length })}</summary>
      {moved.map((v) => (
        <p key={`${v.rule} ${v.version}`}>
          {day(v.at, 'moment')} · {t(`rules.${v.rule}`)} → {v.line} · {v.by ?? t('edit.system')} · {say(v.because)}
        </p>
      ))}
    </details>
  )
}

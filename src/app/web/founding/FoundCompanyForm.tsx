// Four fields, or five with the code, and there is a company: what is wrong is said in its field, before anything is sent.
import { useState } from 'react'
import {
  Form,
  Panel,
  RadioField,
  SelectField,
  StatusMark,
  TextField,
  newId,
  useApiMutation,
  useLang,
  useWords,
} from '../../../ui/public.ts'
import { timeZoneOptions } from '../time-zone-options.ts'
import { passwordProblem } from '../../../platform/auth/contract.ts'
import { foundCompany } from '../../founding/contract.ts'
import type { Founding } from '../../founding/contract.ts'
import { passwordSentence } from '../password-sentence.ts'
import { words } from '../../founding/words.ts'
import { untilServed } from './until-served.ts'

const deviceZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'Asia/Shanghai'

export function FoundCompanyForm({ founding, onBack }: { founding: Founding; onBack: () => void }) {
  const codeNeeded = founding.code
  const t = useWords(words)
  const { lang, setLang } = useLang()
  const [id] = useState(newId)
  const [given, setGiven] = useState({
    company: '',
    name: '',
    employeeNo: '',
    email: '',
    password: '',
    timeZone: deviceZone(),
    code: '',
  })
  const [moving, setMoving] = useState(false)
  const set = (field: keyof typeof given) => (value: string) => setGiven((was) => ({ ...was, [field]: value }))
  const send = useApiMutation(foundCompany, {
    then: async ({ company }) => {
      setMoving(true)
      await untilServed((me) => me.organisation?.name === company)
      location.assign('/')
    },
  })
  const weak = given.password ? passwordProblem(given.password, given) : null
  const held =
    !given.company.trim() ||
    !given.name.trim() ||
    !given.employeeNo.trim() ||
    !given.password ||
    weak !== null ||
    (codeNeeded && !given.code.trim())
  const { code, ...rest } = given
  return (
    <section className="found">
      <h1>{t(codeNeeded ? 'form.title-code' : 'form.title')}</h1>
      <p className="muted door-rests">{t('form.later')}</p>
      <Panel padded>
        <Form
          send={t(moving ? 'form.moving' : 'own.go')}
          busy={send.isPending || moving}
          error={send.error}
          held={held}
          onSend={() => send.mutate({ body: { id, ...rest, lang, ...(codeNeeded ? { code } : {}) } })}
          aside={
            <span className="small muted" role="status">
              {t(send.isPending && !moving ? 'form.working' : 'form.once')}
            </span>
          }
          acts={
            <button type="button" className="btn" onClick={onBack} disabled={send.isPending || moving}>
              {t('form.back')}
            </button>
          }
        >
          <TextField
            label={t('form.company')}
            value={given.company}
            onChange={set('company')}
            autoComplete="organization"
            most={80}
          />
          <div className="found-pair">
            <TextField label={t('form.name')} value={given.name} onChange={set('name')} autoComplete="name" most={80} />
            <TextField
              label={t('form.no')}
              aside={t('form.no-aside')}
              value={given.employeeNo}
              onChange={set('employeeNo')}
              autoComplete="username"
              most={64}
            />
          </div>
          <TextField
            label={t('form.email')}
            aside={t('form.email-aside')}
            kind="email"
            value={given.email}
            onChange={set('email')}
            autoComplete="email"
            most={200}
          />
          <TextField
            label={t('form.password')}
            aside={t('form.password-aside')}
            kind="password"
            value={given.password}
            onChange={set('password')}
            autoComplete="new-password"
            wrong={weak ? passwordSentence(weak, t) : undefined}
          />
          <div className="found-pair">
            <SelectField
              label={t('form.zone')}
              help={t('form.zone-aside')}
              value={given.timeZone}
              onChange={set('timeZone')}
              options={timeZoneOptions(given.timeZone)}
            />
            <RadioField
              label={t('form.lang')}
              help={t('form.lang-aside')}
              buttons
              value={lang}
              onChange={setLang}
              options={[
                { value: 'zh', label: '中文' },
                { value: 'en', label: 'English' },
              ]}
            />
          </div>
          {codeNeeded && (
            <TextField
              label={t('form.code')}
              aside={t('form.code-aside')}
              value={given.code}
              onChange={set('code')}
              autoComplete="off"
              most={40}
            />
          )}
          <Afterwards calendar={founding.calendar} />
        </Form>
      </Panel>
    </section>
  )
}

function Afterwards({ calendar }: Pick<Founding, 'calendar'>) {
  const t = useWords(words)
  return (
    <div className="found-after small">
      <h2 className="small">{t('form.after')}</h2>
      <ul>
        <li>
          <StatusMark colour="good" /> {t('form.after-duties')}
        </li>
        {calendar.map(({ year, known }) => (
          <li key={year}>
            <StatusMark colour={known ? 'good' : 'watch'} />{' '}
            {t(known ? 'form.after-calendar' : 'form.after-no-calendar', { year })}
          </li>
        ))}
      </ul>
    </div>
  )
}

// The company's name and time zone, changed by administrators.
import { useState } from 'react'
import { getMe } from '../../../platform/auth/contract.ts'
import {
  Form,
  Page,
  Panel,
  QueryBoundary,
  SelectField,
  TextField,
  useApiMutation,
  useApiQuery,
  useInvalidateQueries,
  useToast,
  useWords,
} from '../../../ui/public.ts'
import type { Company } from '../../company-settings/contract.ts'
import { changeCompany, getCompany } from '../../company-settings/contract.ts'
import { words } from '../../company-settings/words.ts'
import { timeZoneOptions } from '../time-zone-options.ts'

export default function CompanyScreen() {
  const t = useWords(words)
  const asked = useApiQuery(getCompany, {})
  return (
    <QueryBoundary of={asked}>
      {(company) => (
        <Page crumb={t('crumb')} title={t('title', { name: company.name, zone: company.timeZone })} rests={t('rests')}>
          <Panel title={t('panel')} padded>
            <CompanyForm key={`${company.name} ${company.timeZone}`} company={company} />
          </Panel>
        </Page>
      )}
    </QueryBoundary>
  )
}

function CompanyForm({ company }: { company: Company }) {
  const t = useWords(words)
  const toast = useToast()
  const refresh = useInvalidateQueries()
  const [name, setName] = useState(company.name)
  const [zone, setZone] = useState(company.timeZone)
  const send = useApiMutation(changeCompany, {
    then: () => {
      toast(t('saved'))
      void refresh(getMe)
    },
  })
  const help =
    company.runs === 0 ? t('zone-open') : t(company.runs === 1 ? 'zone-used-1' : 'zone-used', { n: company.runs })
  return (
    <Form
      send={t('save')}
      busy={send.isPending}
      error={send.error}
      held={!name.trim() || (name.trim() === company.name && zone === company.timeZone)}
      onSend={() => send.mutate({ body: { name: name.trim(), timeZone: zone } })}
    >
      <TextField label={t('name')} value={name} onChange={setName} most={80} />
      {company.runs === 0 ? (
        <SelectField label={t('zone')} help={help} value={zone} onChange={setZone} options={timeZoneOptions(zone)} />
      ) : (
        <p className="small">
          {t('zone-is', { zone: company.timeZone })} {help}
        </p>
      )}
    </Form>
  )
}

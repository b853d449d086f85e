// Links to hand out: slips to print and cut, or a sheet. No slip shows the number its person answers with.
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import {
  Button,
  Callout,
  DataTable,
  EmptyState,
  Page,
  Pager,
  Panel,
  QueryBoundary,
  Stack,
  useApiQuery,
  useWords,
} from '../../../ui/public.ts'
import { QrCode } from '../../../ui/display/QrCode.tsx'
import { getSlips } from '../../accounts/contract.ts'
import type { Slips } from '../../accounts/contract.ts'
import { accountsWords } from './accounts-words.ts'
import { useUntilText } from './until-text.ts'
import './accounts.css'

type Slip = Slips['slips'][number]
const onAPage = 60

export function SlipsPage() {
  const [query] = useSearchParams()
  const [batch, unit] = [query.get('batch'), query.get('unit')]
  const asked = useApiQuery(getSlips, {
    query: {
      below: query.get('below') === '0' ? '0' : '1',
      ...(batch ? { batch } : {}),
      ...(unit ? { unit } : {}),
    },
  })
  return <QueryBoundary of={asked}>{(slips) => <Printed given={slips} />}</QueryBoundary>
}

function Printed({ given: { slips, company, address } }: { given: Slips }) {
  const t = useWords(accountsWords)
  const [page, turn] = useState(1)
  const n = slips.length
  const back = <Button href="/accounts">{t('slips.back')}</Button>
  return (
    <Page
      crumb={t('slips.crumb')}
      title={n > 1 ? t('slips.title', { n }) : t(n === 1 ? 'slips.title-1' : 'slips.title-0')}
      rests={n > 0 && t('slips.rests')}
      acts={
        <>
          {n > 0 && back}
          {n > 0 && (
            <Button kind="main" onClick={() => print()}>
              {t('slips.print')}
            </Button>
          )}
        </>
      }
    >
      {n === 0 ? (
        <EmptyState act={back}>{t('slips.none')}</EmptyState>
      ) : (
        <Stack>
          {address.loopback && (
            <div className="slips-sheet">
              <Callout kind="watch">{t('address-loopback', { url: address.url })}</Callout>
            </div>
          )}
          <div className="slips">
            {slips.slice((page - 1) * onAPage, page * onAPage).map((s) => (
              <OneSlip key={s.person} slip={s} company={company} />
            ))}
          </div>
          {n > onAPage && (
            <div className="slips-sheet">
              <Pager page={page} pageSize={onAPage} total={n} onPage={turn} />
            </div>
          )}
          <div className="slips-sheet">
            <Panel title={t('slips.sheet')}>
              <LinkSheet slips={slips} />
            </Panel>
          </div>
        </Stack>
      )}
    </Page>
  )
}

function OneSlip({ slip, company }: { slip: Slip; company: string }) {
  const t = useWords(accountsWords)
  const until = useUntilText()
  return (
    <div className="slip">
      <div>
        <p>
          <b>{slip.name}</b> <span className="small">{slip.unit}</span>
        </p>
        <p>{t('slips.company', { company })}</p>
        <p className="small">{t(slip.by === 'number' ? 'slips.how' : 'slips.how-contact')}</p>
        <p className="small">{t('slips.valid', { until: until(slip.until) })}</p>
      </div>
      <QrCode text={slip.url} label={t('slips.code', { name: slip.name })} />
      <span className="account-link">{slip.url}</span>
    </div>
  )
}

function LinkSheet({ slips }: { slips: Slip[] }) {
  const t = useWords(accountsWords)
  const until = useUntilText()
  return (
    <DataTable<Slip>
      caption={t('slips.sheet')}
      rows={slips}
      keyOf={(s) => s.person}
      exportable
      columns={[
        { key: 'who', title: t('col.who'), show: (s) => s.name, text: (s) => s.name },
        { key: 'no', title: t('col.no'), muted: true, show: (s) => s.employeeNo ?? '–', text: (s) => s.employeeNo },
        { key: 'unit', title: t('col.unit'), muted: true, show: (s) => s.unit ?? '–', text: (s) => s.unit },
        {
          key: 'link',
          title: t('slips.link'),
          show: (s) => <span className="account-link">{s.url}</span>,
          text: (s) => s.url,
        },
        { key: 'until', title: t('slips.until'), show: (s) => until(s.until), text: (s) => until(s.until) },
      ]}
    />
  )
}

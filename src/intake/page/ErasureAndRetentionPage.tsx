// What goes, and after how long: statements past their time, and people who are erased. Both are shown before they are done.
import { useState } from 'react'
import {
  QueryBoundary,
  Button,
  Drawer,
  DescriptionList,
  DataTable,
  Form,
  Callout,
  NumberField,
  Page,
  PersonName,
  Panel,
  Stack,
  TextField,
  useApiQuery,
  useDateText,
  useToast,
  useApiMutation,
  useWords,
  DateTime,
} from '../../ui/public.ts'
import type { z } from 'zod'
import { PersonField } from '../../people/page/public.ts'
import { erasePerson, getErasable, getRetention, previewPurge, setRetention } from '../contract.ts'
import { findPersons, getXapi } from '../sources/xapi/contract.ts'
import { words } from '../words.ts'
import { useEverybody } from './use-everybody.ts'

type Person = z.output<typeof findPersons.answer>['persons'][number]

export function ErasureAndRetentionPage({ crumb }: { crumb: React.ReactNode }) {
  const t = useWords(words)
  const keeping = useApiQuery(getRetention, {})
  return (
    <QueryBoundary of={keeping}>
      {({ months, erasures }) => (
        <Page
          crumb={
            <>
              {crumb} / {t('keeping.crumb')}
            </>
          }
          title={months === null ? t('keeping.for-ever') : t('keeping.months', { months })}
          rests={t('keeping.rests')}
        >
          <Stack>
            <Panel title={t('keeping.title')} padded>
              <Months key={String(months)} months={months} />
            </Panel>
            <Panel title={t('erase.title')} padded>
              <Search />
            </Panel>
            {erasures.length > 0 && (
              <Panel title={t('erasures.title')} aside={t('erasures.aside')}>
                <DataTable<(typeof erasures)[number]>
                  caption={t('erasures.title')}
                  rows={erasures}
                  keyOf={(e) => e.id}
                  columns={[
                    {
                      key: 'at',
                      title: t('erasures.at'),
                      show: (e) => <DateTime at={e.at} form="full" />,
                      text: (e) => e.at,
                    },
                    { key: 'identifiers', title: t('erasures.identifiers'), figure: true, show: (e) => e.identifiers },
                    {
                      key: 'statements',
                      title: t('actors.statements'),
                      figure: true,
                      show: (e) => e.statements.toLocaleString(),
                    },
                    {
                      key: 'observations',
                      title: t('erasures.observations'),
                      figure: true,
                      show: (e) => e.observations.toLocaleString(),
                    },
                  ]}
                />
              </Panel>
            )}
          </Stack>
        </Page>
      )}
    </QueryBoundary>
  )
}

function Months({ months }: { months: number | null }) {
  const t = useWords(words)
  const notice = useToast()
  const [next, write] = useState<number | null>(months)
  const keep = useApiMutation(setRetention)
  const usable = next === null || (Number.isInteger(next) && next >= 1 && next <= 600)
  return (
    <Form
      send={t('keeping.save')}
      busy={keep.isPending}
      error={keep.error}
      held={!usable || next === months}
      onSend={() => keep.mutate({ body: { months: next } }, { onSuccess: () => notice(t('keeping.done')) })}
    >
      <NumberField
        label={t('keeping.field')}
        help={t('keeping.empty')}
        value={next}
        onChange={write}
        low={1}
        high={600}
        step={1}
        suffix={t('keeping.suffix')}
      />
      {next !== null && usable && <DryRun months={next} />}
    </Form>
  )
}

/** What would go, before it goes. */
function DryRun({ months }: { months: number }) {
  const t = useWords(words)
  const date = useDateText()
  const past = useApiQuery(previewPurge, { query: { months } }, { keepLast: true })
  return (
    <QueryBoundary of={past} lines={2}>
      {(p) =>
        p.statements + p.documents + p.refusals === 0 ? (
          <Callout>{t('keeping.nothing', { before: date(p.before, 'full') })}</Callout>
        ) : (
          <Callout kind="watch">
            {t('keeping.dry', {
              before: date(p.before, 'full'),
              statements: p.statements.toLocaleString(),
              became: p.became.toLocaleString(),
              waiting: p.waiting.toLocaleString(),
              documents: p.documents.toLocaleString(),
              refusals: p.refusals.toLocaleString(),
            })}{' '}
            {t('keeping.sure')}
          </Callout>
        )
      }
    </QueryBoundary>
  )
}

function Search() {
  const t = useWords(words)
  const [person, choose] = useState<Person | null>(null)
  const [erasing, erase] = useState(false)
  return (
    <>
      <PersonField label={t('match.search')} value={person} onChange={choose} useSearch={useEverybody} />
      {person && (
        <p>
          <Button
            onClick={() => erase(true)}
            label={t('erase.choose', { name: `${person.name} ${person.employeeNo ?? ''}` })}
          >
            {t('erase.choose', { name: person.name ?? '' })}
          </Button>
        </p>
      )}
      {person && erasing && (
        <Erasing
          person={person.id}
          onClose={() => erase(false)}
          onDone={() => {
            erase(false)
            choose(null)
          }}
        />
      )}
    </>
  )
}

function Erasing({ person, onClose, onDone }: { person: string; onClose: () => void; onDone: () => void }) {
  const t = useWords(words)
  const notice = useToast()
  const erasable = useApiQuery(getErasable, { params: { person } })
  const [name, write] = useState('')
  const erase = useApiMutation(erasePerson, { stales: [getRetention, findPersons, getXapi] })
  const told = (n: { statements: number; observations: number }) => {
    notice(t('erase.done', n))
    onDone()
  }
  return (
    <Drawer open onClose={onClose} title={t('erase.title')}>
      <QueryBoundary of={erasable}>
        {(e) => (
          <Stack>
            <p>
              <PersonName person={e.person} number />
            </p>
            <DescriptionList
              facts={[
                [
                  t('erase.goes'),
                  t('erase.goes-text', {
                    identifiers: e.identifiers.length,
                    statements: e.statements.toLocaleString(),
                  }),
                ],
                [t('erase.stays'), t('erase.stays-text', { observations: e.observations.toLocaleString() })],
                ...(e.identifiers.length > 0
                  ? [
                      [
                        t('erase.names'),
                        <span key="names" className="breakable">
                          {e.identifiers.join(' · ')}
                        </span>,
                      ] as [string, React.ReactNode],
                    ]
                  : []),
              ]}
            />
            <Form
              send={t('erase.yes')}
              busy={erase.isPending}
              error={erase.error}
              held={name.trim() !== e.person.name}
              onSend={() => erase.mutate({ body: { person, name } }, { onSuccess: told })}
            >
              <TextField
                label={t('erase.confirm')}
                help={t('erase.confirm-help')}
                value={name}
                onChange={write}
                most={100}
              />
            </Form>
          </Stack>
        )}
      </QueryBoundary>
    </Drawer>
  )
}

// Every training there is, by state; and the door to the next one.
import {
  QueryBoundary,
  Button,
  Chip,
  DateField,
  EmptyState,
  DataTable,
  Form,
  Modal,
  newId,
  Callout,
  Page,
  ComboboxField,
  Panel,
  TextField,
  useApiQuery,
  useDaySpanText,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import type { Colour } from '../../ui/public.ts'
import { useState } from 'react'
import type { Run, RunState } from '../contract.ts'
import { createRun, listRuns } from '../contract.ts'
import { CreateTraining } from './CreateTraining.tsx'
import { words } from '../words.ts'

const colour: Record<RunState, Colour> = { preparing: 'watch', running: 'good', 'following-up': 'none', closed: 'none' }

export function RunsPage({
  onOpen,
  onCreated,
  mayPrepare,
  mayCreate,
  creating,
}: {
  onOpen: (run: string) => void
  onCreated: (run: string) => void
  mayPrepare: boolean
  mayCreate: boolean
  /** The form of a new training is open at once. */
  creating?: boolean
}) {
  const t = useWords(words)
  const span = useDaySpanText()
  const runs = useApiQuery(listRuns, {})
  return (
    <QueryBoundary of={runs}>
      {({ runs: all }) => {
        const create = mayCreate && (
          <CreateTraining
            programmes={[...new Set(all.map((r) => r.programme))]}
            onCreated={onCreated}
            opened={creating}
            kind={all.length === 0 ? 'main' : 'plain'}
          />
        )
        const count = (state: RunState) => all.filter((r) => r.state === state).length
        return (
          <Page
            crumb={t('runs.crumb')}
            title={
              all.length === 0
                ? t('runs.title-none')
                : (['running', 'preparing', 'following-up', 'closed'] as const)
                    .filter((state) => count(state) > 0)
                    .map((state) => t(`runs.title-${state}`, { n: count(state) }))
                    .join(t('runs.join')) + t('runs.stop')
            }
            rests={all.length > 0 && t('runs.rests', { n: all.length })}
            acts={
              all.length > 0 && (
                <>
                  {create}
                  {mayPrepare && <NextRun runs={all} onPrepared={onOpen} />}
                </>
              )
            }
          >
            {all.length === 0 ? (
              <EmptyState act={create}>{t(mayCreate ? 'runs.none-create' : 'runs.none-wait')}</EmptyState>
            ) : (
              <Panel>
                <DataTable<Run>
                  caption={t('runs.crumb')}
                  rows={all}
                  keyOf={(r) => r.id}
                  onOpen={(r) => onOpen(r.id)}
                  groupOf={(r) => r.programme}
                  columns={[
                    {
                      key: 'name',
                      title: t('runs.run'),
                      show: (r) => <b>{r.name}</b>,
                      text: (r) => r.name,
                      sort: (r) => r.name,
                    },
                    {
                      key: 'state',
                      title: t('runs.state'),
                      show: (r) => <Chip colour={colour[r.state]}>{t(r.state)}</Chip>,
                      text: (r) => t(r.state),
                    },
                    {
                      key: 'dates',
                      title: t('runs.dates'),
                      show: (r) => span(r.startsOn, r.endsOn),
                      text: (r) => `${r.startsOn} – ${r.endsOn}`,
                      sort: (r) => r.startsOn,
                    },
                    {
                      key: 'learners',
                      title: t('runs.learners'),
                      figure: true,
                      show: (r) => r.learners,
                      sort: (r) => r.learners,
                    },
                  ]}
                />
              </Panel>
            )}
          </Page>
        )
      }}
    </QueryBoundary>
  )
}

function NextRun({ runs, onPrepared }: { runs: Run[]; onPrepared: (run: string) => void }) {
  const t = useWords(words)
  const [id, open] = useState<string | null>(null)
  const [follows, setFollows] = useState<string | null>(runs[0]?.id ?? null)
  const [name, setName] = useState('')
  const [startsOn, setStarts] = useState('')
  const prepare = useApiMutation(createRun, {
    then: () => {
      open(null)
      onPrepared(id!)
    },
  })
  return (
    <>
      <Button onClick={() => open(newId())}>{t('runs.next')}</Button>
      <Modal open={id !== null} onClose={() => open(null)} title={t('runs.next')}>
        <Form
          send={t('runs.prepare')}
          busy={prepare.isPending}
          error={prepare.error}
          held={!name.trim() || !startsOn || !follows}
          onSend={() => prepare.mutate({ body: { id: id!, follows: follows!, name: name.trim(), startsOn } })}
        >
          <ComboboxField
            label={t('runs.follows')}
            value={follows}
            onChange={setFollows}
            options={runs.map((r) => ({ value: r.id, label: `${r.programme} ${r.name}` }))}
          />
          <TextField label={t('runs.name')} value={name} onChange={setName} most={80} />
          <DateField label={t('runs.starts')} value={startsOn} onChange={setStarts} />
          <Callout>{t('runs.carried')}</Callout>
        </Form>
      </Modal>
    </>
  )
}

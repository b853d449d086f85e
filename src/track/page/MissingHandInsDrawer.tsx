// 催办: who has not handed in, the text to send them, and a note that it was sent.
import { useState } from 'react'
import {
  QueryBoundary,
  Button,
  CopyButton,
  Drawer,
  DataTable,
  newId,
  Callout,
  useApiQuery,
  useDateText,
  useErrorToast,
  useToast,
  useApiMutation,
  usePunctuation,
  useWords,
  DateTime,
} from '../../ui/public.ts'
import { getRun } from '../../programme/contract.ts'
import { getMissingHandIns, remind } from '../read/figure-provenance/contract.ts'
import { words } from '../words.ts'

export function MissingHandInsDrawer({
  run,
  indicator,
  name,
  onClose,
}: {
  run: string
  indicator: string
  name: string
  onClose: () => void
}) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const day = useDateText()
  const showToast = useToast()
  const failed = useErrorToast()
  const [id] = useState(() => newId())
  const asked = useApiQuery(getMissingHandIns, { params: { run, indicator } })
  const runName = useApiQuery(getRun, { params: { run } }).data?.run.name ?? ''
  const submit = useApiMutation(remind, {
    then: ({ persons }) => {
      showToast(t('unhanded.noted', { n: persons }))
      onClose()
    },
  })
  return (
    <Drawer
      open
      onClose={onClose}
      title={`${name} · ${t(asked.data?.everybody ? 'unhanded.everybody-title' : 'unhanded.title')}`}
    >
      <QueryBoundary of={asked}>
        {({ turn, first, last, of, persons, reminded, everybody }) => (
          <>
            {first && last && <p className="muted">{t('unhanded.span', { from: day(first), to: day(last) })}</p>}
            {everybody && <Callout>{t('unhanded.everybody')}</Callout>}
            {reminded && (
              <Callout kind="accent">
                {t('unhanded.last')}
                <DateTime at={reminded} form="ago" />
              </Callout>
            )}
            <DataTable
              caption={t('unhanded.title')}
              rows={persons}
              keyOf={(p) => p.id}
              empty={t('unhanded.none')}
              exportable
              columns={[
                {
                  key: 'name',
                  title: t(of === 'managers' ? 'unhanded.manager' : 'off.learner'),
                  show: (p) => p.name,
                  text: (p) => p.name,
                },
                {
                  key: 'open',
                  title: '',
                  muted: true,
                  show: (p) => (p.open > 1 ? t('unhanded.open', { n: p.open }) : (p.unit ?? '')),
                },
              ]}
            />
            {persons.length > 0 && turn && (
              <p>
                <CopyButton
                  text={t(everybody ? 'unhanded.everybody-message' : 'unhanded.message', {
                    run: runName,
                    indicator: name,
                    names: punctuation.list(persons.map((p) => p.name)),
                  })}
                >
                  {t('unhanded.copy')}
                </CopyButton>{' '}
                <Button
                  kind="main"
                  busy={submit.isPending}
                  onClick={() =>
                    submit.mutate(
                      { params: { run }, body: { id, indicator, turn, persons: persons.map((p) => p.id) } },
                      { onError: failed },
                    )
                  }
                >
                  {t('unhanded.done')}
                </Button>
              </p>
            )}
          </>
        )}
      </QueryBoundary>
    </Drawer>
  )
}

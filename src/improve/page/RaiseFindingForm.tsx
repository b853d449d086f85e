// The form that raises a finding, from nothing or from what already speaks for one.
import { Form, Modal, newId, ComboboxField, SelectField, TextField, useApiMutation, useWords } from '../../ui/public.ts'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { raise } from '../contract.ts'
import { words } from '../words.ts'

const themes = ['difficulty', 'outdated', 'material', 'time', 'teaching', 'relevance', 'other'] as const

export interface RaiseFindingStart {
  module: string | null
  theme: string
  title: string
  from: { kind: 'signal' | 'common-issue' | 'issue' | 'observation'; id: string | null }
  indicator: string | null
}

export function RaiseFindingForm({
  run,
  start,
  modules,
  onClose,
}: {
  run: string
  start: RaiseFindingStart
  modules: { id: string; number: number; name: string }[]
  onClose: () => void
}) {
  const t = useWords(words)
  const [id] = useState(newId)
  const [own, set] = useState(start)
  const go = useNavigate()
  const send = useApiMutation(raise, {
    then: (made) => {
      onClose()
      void go(`/runs/${run}/improve/${made.id}`)
    },
  })
  const free = own.from.kind === 'observation'
  return (
    <Modal open onClose={onClose} title={free ? t('page.raise-own') : t('page.raise')}>
      <Form
        send={t('page.raise')}
        busy={send.isPending}
        error={send.error}
        held={!own.title.trim()}
        onSend={() => send.mutate({ params: { run }, body: { id, ...own } })}
      >
        <TextField
          label={t('page.title-label')}
          value={own.title}
          most={120}
          onChange={(title) => set((o) => ({ ...o, title }))}
        />
        {free && (
          <ComboboxField
            label={t('page.module')}
            value={own.module ?? ''}
            onChange={(m) => set((o) => ({ ...o, module: m || null, indicator: m ? 'test-score' : null }))}
            none={{ value: '', label: t('page.whole-run') }}
            options={modules.map((m) => ({ value: m.id, label: `${m.number} ${m.name}` }))}
          />
        )}
        {free && (
          <SelectField
            label={t('page.theme')}
            value={own.theme}
            onChange={(theme) => set((o) => ({ ...o, theme }))}
            options={themes.map((k) => ({ value: k, label: t(`theme.${k}`) }))}
          />
        )}
      </Form>
    </Modal>
  )
}

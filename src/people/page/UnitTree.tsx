// The tree of units with how many people each has; the chosen one can be renamed, hung elsewhere or ended.
import { useState } from 'react'
import {
  Button,
  ComboboxField,
  ConfirmButton,
  Form,
  Modal,
  newId,
  numberText,
  Panel,
  TextField,
  useApiMutation,
  useErrorToast,
  useLang,
  useNarrowScreen,
  useToast,
  useWords,
} from '../../ui/public.ts'
import type { UnitNode } from '../read/contract.ts'
import { deleteUnit, putUnit } from '../contract.ts'
import type { Company } from './people-shown.ts'
import { pageWords } from './people-page-words.ts'

const everybody = ''

interface Props {
  company: Company
  unit: string | null
  onChoose: (unit: string | null) => void
}

export function UnitTree({ company, unit, onChoose }: Props) {
  const t = useWords(pageWords)
  const [editing, edit] = useState<UnitNode | null>(null)
  const [isNew, setNew] = useState(false)
  const narrow = useNarrowScreen()
  const { lang } = useLang()
  const count = (n: number) => numberText(n, {}, lang)
  const chosen = company.units.find((u) => u.id === unit)
  const add = () => {
    setNew(true)
    edit({ id: newId(), name: '', parent: unit, path: '', depth: 0, alone: 0, below: 0 })
  }
  const close = () => {
    edit(null)
    setNew(false)
  }
  const row = (id: string | null, name: string, n: number, depth: number) => (
    <li key={id ?? ''}>
      <button
        type="button"
        className={id === unit ? 'unit on' : 'unit'}
        aria-pressed={id === unit}
        style={{ paddingLeft: 10 + depth * 14 }}
        onClick={() => onChoose(id)}
      >
        <span>{name}</span>
        <span className="small">{count(n)}</span>
      </button>
    </li>
  )
  return (
    <Panel title={t('units.title')} acts={<Button onClick={add}>{t('units.add')}</Button>} id="units">
      {company.units.length === 0 ? (
        <p className="muted padded">{t('units.none')}</p>
      ) : narrow ? (
        <div className="padded">
          <ComboboxField
            label={t('units.choose')}
            value={unit ?? everybody}
            onChange={(id) => onChoose(id === everybody ? null : id)}
            none={{ value: everybody, label: t('units.all'), detail: count(company.inside) }}
            options={company.units.map((u) => ({ value: u.id, label: u.path, detail: count(u.below) }))}
          />
        </div>
      ) : (
        <ul className="plain-list unit-tree">
          {row(null, t('units.all'), company.inside, 0)}
          {company.units.map((u) => row(u.id, u.name, u.below, u.depth + 1))}
        </ul>
      )}
      {chosen && (
        <div className="padded">
          <Button onClick={() => edit(chosen)}>{t('unit.change')}</Button>
        </div>
      )}
      <Modal open={editing !== null} onClose={close} title={isNew ? t('units.add') : t('unit.change')}>
        {editing && (
          <UnitForm
            company={company}
            unit={editing}
            isNew={isNew}
            onDone={close}
            onEnded={() => {
              close()
              onChoose(null)
            }}
          />
        )}
      </Modal>
    </Panel>
  )
}

const top = ''

function UnitForm({
  company,
  unit,
  isNew,
  onDone,
  onEnded,
}: {
  company: Company
  unit: UnitNode
  isNew: boolean
  onDone: () => void
  onEnded: () => void
}) {
  const t = useWords(pageWords)
  const toast = useToast()
  const [name, setName] = useState(unit.name)
  const [parent, setParent] = useState(unit.parent ?? top)
  const send = useApiMutation(putUnit, {
    then: () => {
      toast(t('unit.saved', { name: name.trim() }))
      onDone()
    },
  })
  return (
    <Form
      send={t('save')}
      busy={send.isPending}
      error={send.error}
      held={!name.trim()}
      acts={!isNew && <EndUnit unit={unit} onEnded={onEnded} />}
      onSend={() => send.mutate({ params: { unit: unit.id }, body: { name: name.trim(), parent: parent || null } })}
    >
      <TextField label={t('unit.name')} value={name} onChange={setName} most={60} />
      <ComboboxField
        label={t('unit.parent')}
        value={parent}
        onChange={setParent}
        none={{ value: top, label: t('unit.top') }}
        options={company.units.filter((u) => u.id !== unit.id).map((u) => ({ value: u.id, label: u.path }))}
      />
    </Form>
  )
}

function EndUnit({ unit, onEnded }: { unit: UnitNode; onEnded: () => void }) {
  const t = useWords(pageWords)
  const toast = useToast()
  const failed = useErrorToast()
  const send = useApiMutation(deleteUnit, {
    then: () => {
      toast(t('unit.ended', { name: unit.name }))
      onEnded()
    },
  })
  return (
    <ConfirmButton
      title={t('unit.end-sure', { name: unit.name })}
      yes={t('unit.end')}
      button={t('unit.end')}
      danger
      onYes={() => send.mutateAsync({ params: { unit: unit.id } }).catch((error: Error) => failed(error))}
    >
      <p>{t('unit.end-what')}</p>
    </ConfirmButton>
  )
}

// Which column is which: proposed, to be corrected by whoever knows the sheet, remembered for the next one.
import { useState } from 'react'
import {
  Form,
  NumberField,
  SelectField,
  Panel,
  useErrorToast,
  useSay,
  useApiMutation,
  useWords,
  usePunctuation,
} from '../../ui/public.ts'
import type { Preview } from '../sheet-parsing/contract.ts'
import { mapColumns } from '../contract.ts'
import { words } from '../words.ts'

type Mapping = Preview['mapping']
const leftOut = '-'

export function MappingEditor({ p }: { p: Preview }) {
  const t = useWords(words)
  const failed = useErrorToast()
  const [mapping, setMapping] = useState<Mapping>(p.mapping)
  const save = useApiMutation(mapColumns)
  const changed = JSON.stringify(mapping) !== JSON.stringify(p.mapping)
  const send = (next: Mapping) => save.mutate({ params: { import: p.import.id }, body: next }, { onError: failed })
  const change = (column: number, field: string) =>
    setMapping((m) => ({ ...m, columns: p.columns.map((_, i) => next(m, p, { i, column, field })) }))
  return (
    <Panel title={t('map.title')} aside={t(`map.${p.mappedBy}`)} padded>
      <Form
        send={t('map.save')}
        busy={save.isPending}
        held={!changed}
        onSend={() => send(mapping)}
        aside={<span className="small">{t('map.kept')}</span>}
      >
        <Where
          p={p}
          mapping={mapping}
          onChange={(next) => {
            setMapping(next)
            send(next)
          }}
        />
        {p.columns.map((c, i) => (
          <ColumnField
            key={c.letter}
            column={c}
            p={p}
            value={mapping.columns[i] ?? null}
            onChange={(field) => change(i, field)}
          />
        ))}
      </Form>
    </Panel>
  )
}

/** The field of column `i` after `column` became `field`: a field of one column leaves the other. */
function next(
  m: Mapping,
  p: Preview,
  { i, column, field }: { i: number; column: number; field: string },
): string | null {
  if (i === column) return field === leftOut ? null : field
  const own = m.columns[i] ?? null
  return own === field && !p.fields.find((f) => f.key === field)?.many ? null : own
}

function Where({ p, mapping, onChange }: { p: Preview; mapping: Mapping; onChange: (next: Mapping) => void }) {
  const t = useWords(words)
  return (
    <>
      {p.sheets.length > 1 && (
        <SelectField
          label={t('map.sheet')}
          value={mapping.sheet}
          onChange={(sheet) => onChange({ ...mapping, sheet })}
          options={p.sheets.map((s) => ({ value: s.name, label: t('map.sheet-rows', { name: s.name, rows: s.rows }) }))}
        />
      )}
      <NumberField
        label={t('map.header-row')}
        value={mapping.headerRow}
        low={1}
        high={50}
        step={1}
        onChange={(row) => row && row >= 1 && onChange({ ...mapping, headerRow: row })}
      />
    </>
  )
}

function ColumnField({
  column,
  p,
  value,
  onChange,
}: {
  column: Preview['columns'][number]
  p: Preview
  value: string | null
  onChange: (field: string) => void
}) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const say = useSay()
  const header = column.header || t('map.no-header')
  const options = [
    { value: leftOut, label: t('map.none') },
    ...p.fields.map((f) => ({
      value: f.key,
      label: f.required ? t('map.required', { name: say(f.words) }) : say(f.words),
    })),
  ]
  return (
    <SelectField
      label={`${column.letter} · ${header}`}
      help={punctuation.list(column.samples)}
      value={value ?? leftOut}
      onChange={onChange}
      options={options}
    />
  )
}

// Parts of src/ui on a page of their own, with as many entries and rows as no sample company has: ?part=…
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { ComboboxField, DataTable, Drawer, Form, Modal, UiProviders } from '../../../src/ui/public.ts'

const surnames = ['林', '周', '陈', '何', '吴']
const people = Array.from({ length: 3000 }, (_, i) => ({
  value: `p${i}`,
  label: `${surnames[i % 5]}${i < 5 ? '悦' : `学员${i}`}`,
  detail: `S${String(10_000 + i)}`,
}))
const modules = Array.from({ length: 9 }, (_, i) => ({ value: `m${i + 1}`, label: `${i + 1} 模块名 ${i + 1}` }))

function Comboboxes({ say }: { say: (text: string) => void }) {
  const [owner, setOwner] = useState<string | null>(null)
  const [module, setModule] = useState('')
  return (
    <Form send="保存" onSend={() => say(`sent ${owner} ${module || '-'}`)}>
      <ComboboxField
        label="负责人"
        value={owner}
        onChange={setOwner}
        options={people}
        wrong={owner === 'p3' ? '请选别人' : null}
      />
      <ComboboxField
        label="模块"
        optional
        value={module}
        onChange={setModule}
        none={{ value: '', label: '全期' }}
        options={modules}
      />
      <ComboboxField label="不能改的" disabled value="m2" onChange={() => say('changed')} options={modules} />
    </Form>
  )
}

function ComboboxPage({ within }: { within: string | null }) {
  const [said, say] = useState('')
  const [open, setOpen] = useState(true)
  const Around = within === 'drawer' ? Drawer : Modal
  return (
    <main style={{ padding: 16, maxWidth: 480 }}>
      <h1>查找</h1>
      <output>{said}</output>
      {within === null ? (
        <Comboboxes say={say} />
      ) : (
        <Around open={open} onClose={() => setOpen(false)} title="查找">
          <Comboboxes say={say} />
        </Around>
      )}
    </main>
  )
}

interface Row {
  id: string
  at: number
  note: string
}

/** Rows of three heights: one line, two, and a block of 96 px. */
const rows: Row[] = Array.from({ length: 10_000 }, (_, i) => ({ id: `r${i}`, at: i, note: `第 ${i} 行` }))

function TablePage({ grouped }: { grouped: boolean }) {
  return (
    <main style={{ padding: 16 }}>
      <h1>一万行</h1>
      <DataTable<Row>
        caption="一万行"
        rows={rows}
        keyOf={(r) => r.id}
        groupOf={grouped ? (r) => `组 ${Math.floor(r.at / 500)}` : undefined}
        columns={[
          { key: 'note', title: '行', show: (r) => r.note, sort: (r) => r.at },
          {
            key: 'height',
            title: '高',
            show: (r) => <div style={{ height: [20, 43, 96][r.at % 3] }}>{r.at % 3}</div>,
            text: (r) => r.at % 3,
          },
        ]}
      />
      <p>表后</p>
    </main>
  )
}

const asked = new URLSearchParams(location.search)
createRoot(document.getElementById('root')!).render(
  <UiProviders>
    {asked.get('part') === 'table' ? (
      <TablePage grouped={asked.has('grouped')} />
    ) : (
      <ComboboxPage within={asked.get('within')} />
    )}
  </UiProviders>,
)

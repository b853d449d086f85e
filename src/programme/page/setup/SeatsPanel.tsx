// Who has which seat in the run, inside and outside the company, and until when.
import { useState } from 'react'
import {
  Button,
  Chip,
  DataTable,
  Drawer,
  EmptyState,
  Panel,
  PersonName,
  useDateText,
  useWords,
} from '../../../ui/public.ts'
import { seatRoles } from '../../contract.ts'
import type { RunSetup, Seat } from '../../read/contract.ts'
import { setupPageWords } from '../setup-page-words.ts'
import { ChangeSeatForm } from './ChangeSeatForm.tsx'
import { GiveSeatForm } from './GiveSeatForm.tsx'

export function SeatsPanel({ setup }: { setup: RunSetup }) {
  const t = useWords(setupPageWords)
  const [giving, give] = useState(false)
  const [seat, open] = useState<Seat | null>(null)
  const act = setup.mayChange && <Button onClick={() => give(true)}>{t('seat.give')}</Button>
  return (
    <Panel title={t('seat.title')} acts={setup.seats.length > 0 && act} id="seats">
      {setup.seats.length === 0 ? (
        <EmptyState act={act}>{t('seat.empty')}</EmptyState>
      ) : (
        <SeatsTable setup={setup} onOpen={open} />
      )}
      <Drawer open={giving} onClose={() => give(false)} title={t('seat.give')}>
        {giving && <GiveSeatForm setup={setup} onDone={() => give(false)} />}
      </Drawer>
      <Drawer open={seat !== null} onClose={() => open(null)} title={t('seat.change', { name: seat?.name })}>
        {seat && <ChangeSeatForm run={setup.run.id} seat={seat} onDone={() => open(null)} />}
      </Drawer>
    </Panel>
  )
}

function SeatsTable({ setup, onOpen }: { setup: RunSetup; onOpen: (seat: Seat) => void }) {
  const t = useWords(setupPageWords)
  const date = useDateText()
  const modules = new Map(setup.modules.map((m) => [m.id, `${m.number} ${m.name}`]))
  const moduleOf = (s: Seat) =>
    s.module ? (modules.get(s.module) ?? '') : s.role === 'instructor' ? t('seat.all-modules') : '–'
  const inOrder = setup.seats.toSorted((a, b) => seatRoles.indexOf(a.role) - seatRoles.indexOf(b.role))
  return (
    <DataTable<Seat>
      caption={t('seat.title')}
      rows={inOrder}
      keyOf={(s) => `${s.person} ${s.role} ${s.module ?? ''}`}
      onOpen={setup.mayChange ? onOpen : undefined}
      columns={[
        {
          key: 'who',
          title: t('seat.who'),
          show: (s) => (
            <>
              <PersonName person={s} number unit /> {s.external && <Chip>{t('find.outside')}</Chip>}
            </>
          ),
          text: (s) => s.name,
          sort: (s) => s.name,
        },
        { key: 'role', title: t('seat.role'), show: (s) => t(s.role), text: (s) => t(s.role) },
        { key: 'module', title: t('seat.module'), muted: true, show: moduleOf, text: moduleOf },
        {
          key: 'until',
          title: t('seat.until'),
          show: (s) => (
            <>
              {s.until ? date(s.until, 'date') : t('seat.no-end')} {!s.inForce && <Chip>{t('seat.over')}</Chip>}
            </>
          ),
          text: (s) => s.until ?? '',
        },
      ]}
    />
  )
}

// Who learns in the run: one a row, added by choosing, by unit or by sheet.
import { useState, type ReactNode } from 'react'
import {
  Button,
  DataTable,
  EmptyState,
  Panel,
  PersonName,
  Drawer,
  useDateText,
  usePunctuation,
  useWords,
} from '../../../ui/public.ts'
import type { Learner, RunSetup } from '../../read/contract.ts'
import { setupPageWords } from '../setup-page-words.ts'
import { EnrolPeople } from './EnrolPeople.tsx'
import { EnrolUnit } from './EnrolUnit.tsx'
import { LearnerForm } from './LearnerForm.tsx'
import { mentorsIn, namesAmong } from './names-among.ts'

export function LearnersPanel({ setup, rosterImport }: { setup: RunSetup; rosterImport: ReactNode }) {
  const t = useWords(setupPageWords)
  const [adding, add] = useState<'people' | 'unit' | null>(null)
  const [learner, open] = useState<Learner | null>(null)
  const acts = (
    <>
      {setup.mayChange && (
        <>
          <Button onClick={() => add('unit')}>{t('learner.by-unit')}</Button>
          <Button onClick={() => add('people')}>{t('learner.search')}</Button>
        </>
      )}
      {rosterImport}
    </>
  )
  return (
    <Panel title={t('learner.title')} acts={setup.learners.length > 0 && acts} id="learners">
      {setup.learners.length === 0 ? (
        <EmptyState act={<span className="acts">{acts}</span>}>{t('learner.empty')}</EmptyState>
      ) : (
        <LearnersTable setup={setup} onOpen={open} />
      )}
      <Drawer open={adding === 'people'} onClose={() => add(null)} title={t('learner.search')}>
        {adding === 'people' && <EnrolPeople run={setup.run.id} onDone={() => add(null)} />}
      </Drawer>
      <Drawer open={adding === 'unit'} onClose={() => add(null)} title={t('learner.by-unit')}>
        {adding === 'unit' && <EnrolUnit run={setup.run} onDone={() => add(null)} />}
      </Drawer>
      <Drawer open={learner !== null} onClose={() => open(null)} title={learner?.name ?? ''}>
        {learner && <LearnerForm run={setup.run} learner={learner} onDone={() => open(null)} />}
      </Drawer>
    </Panel>
  )
}

function LearnersTable({ setup, onOpen }: { setup: RunSetup; onOpen: (learner: Learner) => void }) {
  const t = useWords(setupPageWords)
  const date = useDateText()
  const punctuation = usePunctuation()
  const namesOf = namesAmong(mentorsIn(setup))
  const mentors = (l: Learner) => punctuation.list(l.mentors.map(namesOf))
  return (
    <DataTable<Learner>
      caption={t('learner.title')}
      rows={setup.learners}
      keyOf={(l) => l.id}
      onOpen={setup.mayChange ? onOpen : undefined}
      exportable
      columns={[
        {
          key: 'who',
          title: t('learner.who'),
          show: (l) => <PersonName person={l} />,
          text: (l) => l.name,
          sort: (l) => l.name,
        },
        {
          key: 'no',
          title: t('learner.no'),
          muted: true,
          show: (l) => l.employeeNo ?? '–',
          text: (l) => l.employeeNo ?? '',
          sort: (l) => l.employeeNo,
        },
        {
          key: 'unit',
          title: t('learner.unit'),
          show: (l) => l.unit ?? '–',
          text: (l) => l.unit ?? '',
          sort: (l) => l.unit,
        },
        {
          key: 'since',
          title: t('learner.since'),
          show: (l) => date(l.since, 'date'),
          text: (l) => l.since,
          sort: (l) => l.since,
        },
        {
          key: 'until',
          title: t('learner.until'),
          muted: true,
          show: (l) => (l.until ? date(l.until, 'date') : '–'),
          text: (l) => l.until ?? '',
          sort: (l) => l.until,
        },
        { key: 'mentors', title: t('learner.mentors'), muted: true, show: (l) => mentors(l) || '–', text: mentors },
      ]}
    />
  )
}

// Which learners each mentor has, chosen by hand.
import { useState } from 'react'
import {
  DataTable,
  Drawer,
  EmptyState,
  Form,
  Panel,
  PersonName,
  useApiMutation,
  usePunctuation,
  useToast,
  useWords,
} from '../../../ui/public.ts'
import { matchingPeople, PeopleField } from '../../../people/page/public.ts'
import type { Learner, RunSetup, Seat } from '../../read/contract.ts'
import { putMentorLearners } from '../../read/contract.ts'
import { setupPageWords } from '../setup-page-words.ts'
import { mentorsIn, namesAmong } from './names-among.ts'

const learnersOf = (setup: RunSetup, mentor: Seat) => setup.learners.filter((l) => l.mentors.includes(mentor.person))

export function MentorsPanel({ setup }: { setup: RunSetup }) {
  const t = useWords(setupPageWords)
  const [mentor, open] = useState<Seat | null>(null)
  const mentors = setup.seats.filter((s) => s.role === 'mentor')
  const punctuation = usePunctuation()
  const namesOf = namesAmong(setup.learners)
  const names = (m: Seat) => punctuation.list(learnersOf(setup, m).map((l) => namesOf(l.id)))
  return (
    <Panel title={t('mentor.title')} aside={t('mentor.aside')} id="mentors">
      {mentors.length === 0 ? (
        <EmptyState>{t('mentor.empty')}</EmptyState>
      ) : (
        <DataTable<Seat>
          caption={t('mentor.title')}
          rows={mentors}
          keyOf={(m) => m.person}
          onOpen={setup.mayChange ? open : undefined}
          columns={[
            {
              key: 'who',
              title: t('mentor.who'),
              show: (m) => <PersonName person={m} number unit />,
              text: (m) => m.name,
            },
            { key: 'learners', title: t('mentor.learners'), show: (m) => names(m) || t('mentor.none'), text: names },
          ]}
        />
      )}
      <Drawer open={mentor !== null} onClose={() => open(null)} title={t('mentor.choose', { name: mentor?.name })}>
        {mentor && <MentorForm setup={setup} mentor={mentor} onDone={() => open(null)} />}
      </Drawer>
    </Panel>
  )
}

function MentorForm({ setup, mentor, onDone }: { setup: RunSetup; mentor: Seat; onDone: () => void }) {
  const t = useWords(setupPageWords)
  const toast = useToast()
  const [chosen, choose] = useState(() => learnersOf(setup, mentor))
  const send = useApiMutation(putMentorLearners, {
    then: ({ learners }) => {
      toast(t('mentor.saved', { name: mentor.name, n: learners }))
      onDone()
    },
  })
  const punctuation = usePunctuation()
  const namesOf = namesAmong(mentorsIn(setup))
  const others = (l: Learner) => punctuation.list(l.mentors.filter((m) => m !== mentor.person).map(namesOf))
  const open = setup.learners.filter((l) => l.id !== mentor.person && l.until === null && !chosen.includes(l))
  if (setup.learners.length === 0) return <EmptyState>{t('mentor.no-learners')}</EmptyState>
  return (
    <Form
      send={t('save')}
      busy={send.isPending}
      error={send.error}
      onSend={() =>
        send.mutate({
          params: { run: setup.run.id, person: mentor.person },
          body: { learners: chosen.map((l) => l.id) },
        })
      }
    >
      <PeopleField
        label={t('mentor.add')}
        value={chosen}
        onChange={choose}
        useSearch={(signs) => amongLearners(open, signs)}
        note={(l) => (others(l) ? t('mentor.also', { names: others(l) }) : null)}
      />
    </Form>
  )
}

/** The learners of a run are all here: no need to ask. */
function amongLearners(learners: Learner[], signs: string) {
  const people = matchingPeople(learners, signs)
  return { people, total: people.length, busy: false }
}

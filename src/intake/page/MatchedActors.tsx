// Actors that were matched: with whom, how, and a way to change it.
import { Button, DataTable, PersonName, useWords } from '../../ui/public.ts'
import type { ActorBrief } from '../sources/xapi/contract.ts'
import { words } from '../words.ts'
import { nameOfActor } from './actor-name.ts'

export function MatchedActors({ actors, onChange }: { actors: ActorBrief[]; onChange: (a: ActorBrief) => void }) {
  const t = useWords(words)
  return (
    <DataTable<ActorBrief>
      caption={t('matched.title')}
      rows={actors}
      keyOf={(a) => a.id}
      columns={[
        {
          key: 'who',
          title: t('actors.who'),
          show: (a) => <span className="breakable">{nameOfActor(a)}</span>,
          text: (a) => a.identifier,
          sort: nameOfActor,
        },
        {
          key: 'person',
          title: t('matched.person'),
          show: (a) => <PersonName person={a.person!} number />,
          text: (a) => a.person!.name,
          sort: (a) => a.person!.name,
        },
        { key: 'how', title: t('matched.how'), muted: true, show: (a) => t(`how.${a.how!}`), sort: (a) => a.how },
        {
          key: 'statements',
          title: t('actors.statements'),
          figure: true,
          show: (a) => a.statements.toLocaleString(),
          sort: (a) => a.statements,
        },
        {
          key: 'act',
          title: '',
          text: false,
          show: (a) => (
            <Button kind="quiet" onClick={() => onChange(a)} label={t('matched.change-for', { who: nameOfActor(a) })}>
              {t('matched.change')}
            </Button>
          ),
        },
      ]}
    />
  )
}

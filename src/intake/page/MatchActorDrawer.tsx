// Whom an actor means: found by name or 工号, matched with one click, mended as easily.
import { useState } from 'react'
import {
  QueryBoundary,
  Button,
  Drawer,
  EmptyState,
  DataTable,
  PersonName,
  Stack,
  TextField,
  useApiQuery,
  useErrorToast,
  useToast,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import type { ActorBrief } from '../sources/xapi/contract.ts'
import { findPersons, matchActor, partActor } from '../sources/xapi/contract.ts'
import { words } from '../words.ts'

/** What one would read aloud of an identifier: the account's name, the address, the first signs of a hash. */
export function shortOf({ identifier, kind }: ActorBrief): string {
  const value = identifier.slice(kind.length + 1)
  if (kind === 'account') return value.slice(value.indexOf(' ') + 1)
  return kind === 'mbox' ? value.replace(/^mailto:/, '') : kind === 'mbox_sha1sum' ? `${value.slice(0, 10)}…` : value
}
const placeOf = ({ identifier, kind }: ActorBrief) =>
  kind === 'account' ? identifier.slice(kind.length + 1, identifier.indexOf(' ', kind.length + 1)) : null
export const nameOfActor = (a: ActorBrief) =>
  `${a.called ? `${a.called} · ` : ''}${shortOf(a)}${placeOf(a) ? ` @ ${placeOf(a)!.replace(/^https?:\/\//, '')}` : ''}`

export function MatchActorDrawer({ actor, onClose }: { actor: ActorBrief; onClose: () => void }) {
  const t = useWords(words)
  const notice = useToast()
  const failed = useErrorToast()
  const [signs, write] = useState(actor.called ?? shortOf(actor))
  const match = useApiMutation(matchActor)
  const part = useApiMutation(partActor)
  const found = useApiQuery(
    findPersons,
    { query: { signs: signs.trim() } },
    { when: signs.trim() !== '', keepLast: true },
  )
  const choose = (person: string, name: string) =>
    match.mutate(
      { params: { actor: actor.id }, body: { person } },
      {
        onError: failed,
        onSuccess: ({ recorded }) => {
          notice(t('match.done', { name, n: recorded }))
          onClose()
        },
      },
    )
  const away = () =>
    part.mutate(
      { params: { actor: actor.id } },
      {
        onError: failed,
        onSuccess: ({ withdrawn }) => {
          notice(t('match.parted', { n: withdrawn }))
          onClose()
        },
      },
    )
  return (
    <Drawer
      open
      onClose={onClose}
      title={t('actors.choose-for', { who: actor.called ?? shortOf(actor) })}
      acts={
        actor.person && (
          <Button kind="danger" busy={part.isPending} onClick={away}>
            {t('matched.part')}
          </Button>
        )
      }
    >
      <Stack>
        <p className="breakable">
          {t('match.explain', { identifier: actor.identifier, n: actor.statements.toLocaleString() })}
        </p>
        <TextField label={t('match.search')} kind="search" value={signs} onChange={write} most={60} />
        {signs.trim() !== '' && (
          <QueryBoundary of={found}>
            {({ persons }) =>
              persons.length === 0 ? (
                <EmptyState>{t('match.nobody')}</EmptyState>
              ) : (
                <ul className="choices plain-list">
                  {persons.map((p) => (
                    <li key={p.id} className="row">
                      <PersonName person={{ name: p.name, employeeNo: p.employeeNo, unit: p.unit }} number unit />
                      <Button
                        kind={p.id === actor.person?.id ? 'plain' : 'main'}
                        disabled={p.id === actor.person?.id}
                        busy={match.isPending}
                        onClick={() => choose(p.id, p.name)}
                        label={t('match.this', { name: `${p.name} ${p.employeeNo ?? ''}` })}
                      >
                        {t('match.this', { name: p.name })}
                      </Button>
                    </li>
                  ))}
                </ul>
              )
            }
          </QueryBoundary>
        )}
      </Stack>
    </Drawer>
  )
}

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

// Whom an actor means: found by name or 工号, matched with one click, mended as easily.
import { useState } from 'react'
import {
  QueryBoundary,
  Button,
  Drawer,
  EmptyState,
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
import { shortOf } from './actor-name.ts'

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

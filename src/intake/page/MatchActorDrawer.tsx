// Whom an actor means: found by name or 工号, matched with one click, mended as easily.
import { useState } from 'react'
import {
  Button,
  Drawer,
  Stack,
  useApiQuery,
  useErrorToast,
  useToast,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import type { z } from 'zod'
import { PersonField } from '../../people/page/public.ts'
import type { ActorBrief } from '../sources/xapi/contract.ts'
import { findPersons, matchActor, partActor } from '../sources/xapi/contract.ts'
import { words } from '../words.ts'
import { shortOf } from './actor-name.ts'
import { useEverybody } from './use-everybody.ts'

type Person = z.output<typeof findPersons.answer>['persons'][number]

export function MatchActorDrawer({ actor, onClose }: { actor: ActorBrief; onClose: () => void }) {
  const t = useWords(words)
  const notice = useToast()
  const failed = useErrorToast()
  const called = actor.called ?? shortOf(actor)
  const [person, choose] = useState<Person | null | undefined>(undefined)
  // The only one whom the actor's own name can mean stands there at once; the act stays with whoever looks.
  const named = useApiQuery(findPersons, { query: { signs: called } })
  const suggested = named.data?.total === 1 ? named.data.persons[0]! : null
  const chosen = person === undefined ? suggested : person
  const match = useApiMutation(matchActor)
  const part = useApiMutation(partActor)
  const confirm = (person: string, name: string) =>
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
      title={t('actors.choose-for', { who: called })}
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
        <PersonField
          label={t('match.search')}
          help={
            person === undefined && named.isSuccess && suggested === null
              ? t('match.nobody-called', { called })
              : undefined
          }
          value={chosen}
          onChange={choose}
          useSearch={useEverybody}
        />
        {chosen && (
          <p>
            <Button
              kind="main"
              disabled={chosen.id === actor.person?.id}
              busy={match.isPending}
              onClick={() => confirm(chosen.id, chosen.name ?? '')}
              label={t('match.this', { name: `${chosen.name} ${chosen.employeeNo ?? ''}` })}
            >
              {t('match.this', { name: chosen.name ?? '' })}
            </Button>
          </p>
        )}
      </Stack>
    </Drawer>
  )
}

// Somebody is found by a few signs of a name, 工号 or e-mail; what can be done with them stands beside.
import { useState, type ReactNode } from 'react'
import type { z } from 'zod'
import {
  Chip,
  EmptyState,
  PersonName,
  QueryBoundary,
  Stack,
  TextField,
  useApiQuery,
  useWords,
} from '../../../ui/public.ts'
import { findPeopleForRun } from '../../read/contract.ts'
import { setupPageWords } from '../setup-page-words.ts'

export type Found = z.output<typeof findPeopleForRun.answer>['people'][number]

export function FindPeople({ run, act }: { run: string; act: (person: Found) => ReactNode }) {
  const t = useWords(setupPageWords)
  const [signs, write] = useState('')
  const asked = signs.trim()
  const found = useApiQuery(
    findPeopleForRun,
    { params: { run }, query: { signs: asked } },
    { when: asked !== '', keepLast: true },
  )
  return (
    <Stack>
      <TextField label={t('find.label')} kind="search" value={signs} onChange={write} most={60} />
      {asked !== '' && (
        <QueryBoundary of={found}>
          {({ people, more }) =>
            people.length === 0 ? (
              <EmptyState>{t('find.nobody', { signs: asked })}</EmptyState>
            ) : (
              <>
                <ul className="choices plain-list">
                  {people.map((p) => (
                    <li key={p.id} className="row">
                      <span>
                        <PersonName person={p} number unit /> {p.external && <Chip>{t('find.outside')}</Chip>}
                      </span>
                      {act(p)}
                    </li>
                  ))}
                </ul>
                {more && <p className="small">{t('find.more')}</p>}
              </>
            )
          }
        </QueryBoundary>
      )}
    </Stack>
  )
}

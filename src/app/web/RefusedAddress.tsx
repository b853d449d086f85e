// An address whose number is wrong, or leads to what is not this person's: what was looked for, and where they can go instead.
import { useLocation } from 'react-router'
import { Button, Page, useLang, useWords, type Refusal } from '../../ui/public.ts'
import { lookedFor } from './looked-for.ts'
import { addressFor, menuFor } from './menu.ts'
import { useRunSelection } from './current-run.tsx'
import { useMe } from './session.tsx'
import { words } from './words.ts'

export function RefusedAddress({ refusal }: { refusal: Refusal }) {
  const t = useWords(words)
  const { lang } = useLang()
  const me = useMe()
  const { pathname } = useLocation()
  const { run, runs, head } = useRunSelection()
  const { what, list } = lookedFor(pathname)
  const inRun = pathname.match(/^\/runs\/([^/]+)/)?.[1]
  // A list of a run that is not there leads nowhere.
  const known = list.includes(':run') ? runs.some(({ id }) => id === inRun) : true
  const entry = known
    ? menuFor({ me, standing: head?.standing ?? null }, run?.id ?? null).find((e) => e.path === list)
    : undefined
  const told =
    refusal.status === 403 || !(['not-found', 'invalid'].includes(refusal.code) || refusal.code.startsWith('no-such-'))
  return (
    <Page
      title={t('not-there', { what: t(`what-${what}`) })}
      rests={told ? refusal.in(lang) : t('not-there-why')}
      acts={
        <>
          {entry && entry.path !== '' && (
            <Button kind="main" href={addressFor(entry.path, run?.id ?? null)}>
              {t('not-there-list', { list: t(entry.word) })}
            </Button>
          )}
          <Button kind={entry && entry.path !== '' ? 'plain' : 'main'} href="/">
            {t('lost-home')}
          </Button>
        </>
      }
    />
  )
}

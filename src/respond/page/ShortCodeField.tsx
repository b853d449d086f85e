// Where many reports come at once: a picture of digits, drawn by the server, which a person types.
import { useState } from 'react'
import { Button, TextField, useWords } from '../../ui/public.ts'
import { makeShortCode } from '../contract.ts'
import { words } from '../words.ts'
import { callAnonymously } from './anonymous-client.ts'

export interface ShortCodeAsked {
  token: string
  picture: string
  typed: string
}

/** Nothing is asked for until `draw` was called; each call brings another picture. */
export function useShortCode(run: string) {
  const [asked, setAsked] = useState<ShortCodeAsked | null>(null)
  const draw = () =>
    callAnonymously(makeShortCode, { run }).then(
      (made) => setAsked({ ...made, typed: '' }),
      () => setAsked(null),
    )
  const type = (typed: string) => setAsked((old) => old && { ...old, typed })
  return { asked, draw, type }
}

export function ShortCodeField({
  asked,
  draw,
  type,
}: { asked: ShortCodeAsked } & Omit<ReturnType<typeof useShortCode>, 'asked'>) {
  const t = useWords(words)
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 10, alignItems: 'end' }}>
      <img src={asked.picture} width={190} height={64} alt={t('short-code.alt')} />
      <Button kind="quiet" onClick={() => void draw()}>
        {t('short-code.another')}
      </Button>
      <TextField
        label={t('short-code.label')}
        value={asked.typed}
        most={30}
        autoComplete="off"
        kind="tel"
        onChange={type}
      />
    </div>
  )
}

// A secret, shown once: what to paste into the system that sends.
import { CopyableValue, Callout, useDateText, useWords } from '../../ui/public.ts'
import { words } from '../words.ts'
import { endpoint, SenderSetupSteps } from './SenderSetupSteps.tsx'

export interface Shown {
  key: string
  secret: string
  oldUntil?: string | null
}

export function IssuedSecret({ shown }: { shown: Shown }) {
  const t = useWords(words)
  const date = useDateText()
  const line = (name: 'endpoint' | 'user' | 'secret' | 'header', value: string) => (
    <CopyableValue name={t(name)} value={value} copy={t('copy.what', { what: t(name) })} />
  )
  return (
    <div className="stack">
      <Callout kind="watch">
        {t('issued.once')}
        {shown.oldUntil !== undefined && (
          <> {shown.oldUntil ? t('issued.old-until', { at: date(shown.oldUntil, 'moment') }) : t('issued.old-ended')}</>
        )}
      </Callout>
      <div>
        {line('endpoint', endpoint())}
        {line('user', shown.key)}
        {line('secret', shown.secret)}
        {line('header', `Basic ${btoa(`${shown.key}:${shown.secret}`)}`)}
      </div>
      <SenderSetupSteps user={shown.key} secret={shown.secret} />
    </div>
  )
}

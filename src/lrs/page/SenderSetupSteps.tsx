// Where to paste address, user and secret in the systems people have, step by step.
import { useState } from 'react'
import { RadioField, CodeViewer, useWords } from '../../ui/public.ts'
import { notesForSenders } from '../contract.ts'
import { words } from '../words.ts'

/** The address senders are told: where this page came from. */
export const endpoint = () => `${location.origin}/xapi/`

const places = ['moodle', 'openedx', 'cmi5', 'other'] as const

/** Without a secret its place is left for the reader to fill. */
export function SenderSetupSteps({ user, secret = '…' }: { user: string; secret?: string }) {
  const t = useWords(words)
  const [place, setPlace] = useState<(typeof places)[number]>('moodle')
  const steps: Record<(typeof places)[number], (keyof typeof words)[]> = {
    moodle: ['moodle.1', 'moodle.2', 'moodle.3', 'moodle.4'],
    openedx: ['openedx.1', 'openedx.2', 'openedx.3'],
    cmi5: ['cmi5.1', 'cmi5.2'],
    other: ['other.1', 'other.2'],
  }
  const texts: Partial<Record<(typeof places)[number], string>> = {
    openedx: JSON.stringify(
      [{ router_type: 'XAPI_LRS', host_configurations: { username: user, password: secret }, match_params: {} }],
      null,
      2,
    ),
    cmi5: `LRS_ENDPOINT=${endpoint()}\nLRS_USERNAME=${user}\nLRS_PASSWORD=${secret}`,
    other: `curl -u '${user}:${secret}' -H 'X-Experience-API-Version: 1.0.3' '${endpoint()}statements?limit=1'`,
  }
  return (
    <div className="stack">
      <RadioField
        label={t('where')}
        buttons
        value={place}
        onChange={setPlace}
        options={places.map((p) => ({ value: p, label: t(`where.${p}`) }))}
      />
      <ol className="plain-steps">
        {steps[place].map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      {texts[place] && <CodeViewer name={t('where')} text={texts[place]} />}
      <p className="small">
        <a href={notesForSenders.path}>{t('more-help')}</a>
      </p>
    </div>
  )
}

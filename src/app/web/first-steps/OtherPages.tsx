// What stands on pages that are empty today, each with the way there; and what plain http cannot do.
import { Link } from 'react-router'
import { Callout, Panel, useWords } from '../../../ui/public.ts'
import { words } from './words.ts'

const pages = [
  { key: 'runs', href: '/runs' },
  { key: 'sources', href: '/sources' },
  { key: 'loops', href: '/loops' },
] as const

export function OtherPages() {
  const t = useWords(words)
  return (
    <Panel title={t('others')} padded>
      {pages.map(({ key, href }) => (
        <div key={key}>
          <Link to={href}>{t(`others.${key}`)}</Link>
          <p className="small">{t(`others.${key}-what`)}</p>
        </div>
      ))}
    </Panel>
  )
}

/** Said where it is true: the browser itself calls the address unsafe. */
export function PlainHttpNote() {
  const t = useWords(words)
  if (globalThis.isSecureContext) return null
  return (
    <Callout kind="watch">
      <b>{t('plain-http')}</b> {t('plain-http-what')}
    </Callout>
  )
}

// The first page of an installation without a company of its own: look around the sample, or found one's own.
import { useState, type ReactNode } from 'react'
import { Button, Callout, useWords } from '../../../ui/public.ts'
import type { Founding } from '../../founding/contract.ts'
import { words } from '../../founding/words.ts'
import { FoundCompanyForm } from './FoundCompanyForm.tsx'

/** `sample`: its people to enter as, below the choice. */
export default function FirstPage({ founding, sample }: { founding: Founding; sample: ReactNode }) {
  const t = useWords(words)
  const [way, setWay] = useState<'choose' | 'found' | 'sample'>('choose')
  if (way === 'found') return <FoundCompanyForm founding={founding} onBack={() => setWay('choose')} />
  return (
    <>
      <h1>{t(titleOf(founding))}</h1>
      <p className="muted door-rests">
        {t(founding.state === 'founded' ? 'rests-beside' : founding.sample ? 'rests' : 'rests-empty')}
      </p>
      <div className="first-choice">
        {founding.sample && (
          <section className="sheet" aria-labelledby="look-around">
            <h2 id="look-around">{t('sample.title')}</h2>
            <dl className="first-list">
              <dt>{t('sample.inside')}</dt>
              <dd>{t('sample.inside-is', founding.sample)}</dd>
              <dt>{t('sample.enter')}</dt>
              <dd>{t('sample.enter-how')}</dd>
              <dt>{t('sample.may')}</dt>
              <dd>
                {t('sample.may-what')} <code>npm run sample -- --restore</code>
              </dd>
            </dl>
            <Button onClick={() => setWay('sample')} pressed={way === 'sample'}>
              {t('sample.go')}
            </Button>
          </section>
        )}
        {founding.state !== 'founded' && (
          <section className="sheet own" aria-labelledby="found-own">
            <h2 id="found-own">{t('own.title')}</h2>
            <dl className="first-list">
              <dt>{t('own.fill')}</dt>
              <dd>{t('own.fill-what')}</dd>
              <dt>{t('own.inside')}</dt>
              <dd>{t('own.inside-is')}</dd>
              <dt>{t('own.enter')}</dt>
              <dd>{t('own.enter-how')}</dd>
              <dt>{t('own.ready')}</dt>
              <dd>{t('own.ready-what')}</dd>
            </dl>
            {founding.state === 'open' ? (
              <Button kind="main" onClick={() => setWay('found')}>
                {t('own.go')}
              </Button>
            ) : (
              <Callout kind="watch">{t('refused.database-url')}</Callout>
            )}
          </section>
        )}
      </div>
      {way === 'sample' && sample}
      <p className="small muted first-running">{t('running')}</p>
      <p className="small muted first-phone">{t('own.phone')}</p>
    </>
  )
}

function titleOf({ state, sample }: Founding) {
  if (state === 'founded') return 'sample.title'
  return sample ? 'title' : 'title-empty'
}

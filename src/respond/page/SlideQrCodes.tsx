// A permanent code for the slides of each module: scanned, it opens the report of three taps.
import { useMemo, useState } from 'react'
import type { Module } from '../../programme/contract.ts'
import { Button, CopyButton, Drawer, useWords } from '../../ui/public.ts'
import { drawCode, QrCode, type DrawnCode } from '../../ui/display/QrCode.tsx'
import { qrWords } from './qr-words.ts'

const svgOf = ({ path, size }: DrawnCode) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="600" height="600" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`

export function SlideQrCodes({ run, modules }: { run: string; modules: Module[] }) {
  const t = useWords(qrWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('button')}</Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={t('title')} wide>
        <p className="muted">{t('says')}</p>
        {open && (
          <div
            style={{
              display: 'grid',
              gridTemplateColumns: 'repeat(auto-fill, minmax(168px, 1fr))',
              gap: 24,
              marginTop: 16,
            }}
          >
            {[null, ...modules].map((m) => (
              <Code
                key={m?.id ?? 'whole'}
                what={m ? t('module', { number: m.number, name: m.name }) : t('whole')}
                link={`${location.origin}/say/${run}${m ? `/${m.id}` : ''}`}
              />
            ))}
          </div>
        )}
      </Drawer>
    </>
  )
}

function Code({ what, link }: { what: string; link: string }) {
  const t = useWords(qrWords)
  const code = useMemo(() => drawCode(link), [link])
  return (
    <figure style={{ margin: 0 }}>
      <figcaption>
        <b>{what}</b>
      </figcaption>
      <div style={{ maxWidth: 200, margin: '8px 0' }}>
        <QrCode text={link} label={t('of', { what })} />
      </div>
      <p style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
        <a
          className="btn quiet"
          href={`data:image/svg+xml,${encodeURIComponent(svgOf(code))}`}
          download={`${what}.svg`}
          aria-label={`${t('download')} ${what}`}
        >
          {t('download')}
        </a>
        <CopyButton text={link} />
      </p>
    </figure>
  )
}

// A permanent code for the slides of each module: scanned, it opens the report of three taps.
import qrcode from 'qrcode-generator'
import { useMemo, useState } from 'react'
import type { Module } from '../../programme/contract.ts'
import { Button, CopyButton, Drawer, useWords } from '../../ui/public.ts'
import { qrWords } from './qr-words.ts'

const quiet = 4

/** The dark squares as one path, and how many squares the code is wide with its quiet zone. */
function drawn(text: string): { path: string; size: number } {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  let path = ''
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++)
      if (code.isDark(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`
  return { path, size: count + 2 * quiet }
}

const svgOf = ({ path, size }: { path: string; size: number }) =>
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
  const code = useMemo(() => drawn(link), [link])
  return (
    <figure style={{ margin: 0 }}>
      <figcaption>
        <b>{what}</b>
      </figcaption>
      {/* Black on white whatever the look: cameras read nothing else as well. */}
      <svg
        viewBox={`0 0 ${code.size} ${code.size}`}
        role="img"
        aria-label={t('of', { what })}
        shapeRendering="crispEdges"
        style={{ width: '100%', maxWidth: 200, display: 'block', margin: '8px 0' }}
      >
        <rect width={code.size} height={code.size} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
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

// A chart with its table behind it, its image and its Excel: one frame for all kinds.
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Cell, Column } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import { downloadFile } from '../export/download-file.ts'
import { ExportButtons } from '../export/ExportButtons.tsx'
import { useLang, useWords } from '../i18n.tsx'
import { useColourScheme } from '../colour-scheme.tsx'
import { numberText, type NumberForm } from '../text/number-text.ts'
import { words } from '../words.ts'
import type { ChartOption } from './base-option.ts'
import { svgToPng } from './svg-to-png.ts'
import { useNearViewport } from './use-near-viewport.ts'
import type { ChartWords } from './chart-types.ts'

interface ChartProps {
  title: string
  /** Below the chart, small: what the band is, what was checked. */
  note?: ReactNode
  height?: number
  option: (w: ChartWords) => ChartOption
  /** Head and rows of the table behind it. */
  cells: Cell[][]
  form?: NumberForm
  /** What it shows, for who cannot see it. */
  says: string
  onPoint?: (at: { series: number; index: number }) => void
  /** The title is already said by the sheet around it. */
  bare?: boolean
}

export function Chart({ title, note, height = 260, option, cells, form, says, onPoint, bare }: ChartProps) {
  const t = useWords(words)
  const [asTable, setAsTable] = useState(false)
  const plate = useRef<HTMLDivElement>(null)
  const image = async () => {
    const svg = plate.current?.querySelector('svg')
    if (svg) downloadFile(await svgToPng(svg), `${title}.png`)
  }
  return (
    <figure className="chart">
      {!bare && <figcaption>{title}</figcaption>}
      {asTable ? (
        <CellTable title={title} cells={cells} form={form} />
      ) : (
        <Plate
          plate={plate}
          height={height}
          option={option}
          form={form}
          says={t('chart-says', { title, points: says })}
          onPoint={onPoint}
        />
      )}
      <div className="chart-foot small">
        <span>{note}</span>
        <span className="export-buttons">
          <button type="button" onClick={() => setAsTable(!asTable)} aria-pressed={asTable}>
            {asTable ? t('chart') : t('table')}
          </button>
          {!asTable && (
            <button type="button" onClick={() => void image()}>
              {t('png')}
            </button>
          )}
          <ExportButtons name={title} cells={() => cells} />
        </span>
      </div>
    </figure>
  )
}

interface Drawn {
  setOption: (option: ChartOption, replace: boolean) => void
  resize: () => void
  dispose: () => void
  on: (event: 'click', then: (p: { seriesIndex?: number; dataIndex: number }) => void) => void
}

function Plate({
  plate,
  height,
  option,
  form,
  says,
  onPoint,
}: {
  plate: React.RefObject<HTMLDivElement | null>
  height: number
  option: ChartProps['option']
  form?: NumberForm
  says: string
  onPoint?: ChartProps['onPoint']
}) {
  const { lang } = useLang()
  const { dark } = useColourScheme()
  const seen = useNearViewport(plate)
  const drawn = useRef<Drawn | null>(null)
  const latest = useRef({ option, onPoint })
  useEffect(() => {
    latest.current = { option, onPoint }
  })
  useEffect(() => {
    if (!seen) return
    const element = plate.current!
    let gone = false
    const draw = () =>
      drawn.current?.setOption(latest.current.option({ form, lang, dark, narrow: element.clientWidth < 480 }), true)
    const watch = new ResizeObserver(() => {
      drawn.current?.resize()
      draw()
    })
    void import('./register-echarts.ts').then(({ init }) => {
      if (gone) return
      drawn.current = init(element, null, { renderer: 'svg' }) as unknown as Drawn
      drawn.current.on('click', (p) => latest.current.onPoint?.({ series: p.seriesIndex ?? 0, index: p.dataIndex }))
      draw()
      watch.observe(element)
    })
    return () => {
      gone = true
      watch.disconnect()
      drawn.current?.dispose()
      drawn.current = null
    }
  }, [plate, seen, form, lang, dark, says])
  return <div className="plate" ref={plate} style={{ height }} role="img" aria-label={says} />
}

function CellTable({ title, cells, form }: { title: string; cells: Cell[][]; form?: NumberForm }) {
  const { lang } = useLang()
  const [head = [], ...rows] = cells
  const said = (cell: Cell | undefined) => (typeof cell === 'number' ? numberText(cell, form, lang) : (cell ?? '–'))
  const columns: Column<Cell[]>[] = head.map((name, i) => ({
    key: String(i),
    title: String(name ?? ''),
    figure: i > 0,
    show: (r) => said(r[i]),
  }))
  return <DataTable columns={columns} rows={rows} keyOf={(r) => String(r[0])} caption={title} phone="swipe" />
}

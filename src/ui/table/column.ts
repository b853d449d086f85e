// What a table is told of its columns.
import type { ReactNode } from 'react'

/** A plain value for the clipboard, CSV and Excel. */
export type Cell = string | number | null

export interface Column<R> {
  key: string
  title: string
  show: (row: R) => ReactNode
  /** Right-aligned, tabular. */
  figure?: boolean
  muted?: boolean
  /** Makes the head sortable; also the plain value for Excel. null sorts last. */
  sort?: (row: R) => string | number | null
  /** The plain value for Excel where it differs from `sort`; false: not taken along (acts). */
  text?: ((row: R) => Cell) | false
  width?: number | string
  /** Not on a phone. */
  wideOnly?: boolean
}

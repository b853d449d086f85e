// The sheets of a workbook, as whoever downloads it finds them.
import { readXlsx } from 'hucre/xlsx'

/** Names and cells of every sheet. */
export async function readWorkbook(bytes: Buffer): Promise<{ name: string; rows: unknown[][] }[]> {
  const { sheets } = await readXlsx(bytes)
  return sheets.map((s) => ({ name: s.name, rows: s.rows as unknown[][] }))
}

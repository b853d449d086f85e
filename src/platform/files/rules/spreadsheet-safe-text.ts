// What a spreadsheet must not calculate: one rule for workbooks, CSV and what is copied, on the server and in the browser.

export type SpreadsheetCell = string | number | null

/**
 * Spaces, breaks, quotes and whatever is not seen (fillers, variation selectors, marks on nothing, the braille blank), behind which a
 * spreadsheet still finds a formula.
 */
const skipped = /^[\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800"]+/u
/** After normalisation, so that full-width and small signs are the plain ones. */
const formula = /^[=+\-@]/
const plainNegative = /^-\d+(?:[.,]\d+)*%?$/

/** A text that a spreadsheet could calculate gets a leading apostrophe; numbers stay numbers, and so does a text that is a negative number. */
export function spreadsheetSafe<T extends SpreadsheetCell>(cell: T): T | string {
  if (typeof cell !== 'string' || plainNegative.test(cell)) return cell
  return /^[\t\r\n\v\f]/.test(cell) || formula.test(cell.replace(skipped, '').normalize('NFKC')) ? `'${cell}` : cell
}

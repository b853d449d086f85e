// Who did something on a page, and in whose place.
import type { Params } from '../../platform/localised-text/contract.ts'

/** 李倩, or 李倩（代 何主管）. */
export function doneBy(
  { by, inPlaceOf }: { by: string; inPlaceOf: string | null },
  t: (key: 'by-deputy', params: Params) => string,
): string {
  return inPlaceOf === null ? by : t('by-deputy', { by, absent: inPlaceOf })
}

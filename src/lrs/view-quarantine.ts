// The quarantine as it is shown: by sender and reason; one refusal with its body; and all of it as a file.
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import { pageOfRefusals } from './contract.ts'
import type { RefusalBrief } from './contract.ts'
import { mayAdminister } from './permissions.ts'
import { refusalReason } from './refusal-reason.ts'
import { bodiesOf, reasonsCounted, refusalsCounted, refusalsSought } from './store/quarantine.ts'
import type { RefusalRow, QuarantineTab } from './store/quarantine.ts'
import type { PersonNamesAndTimeZone } from './view-senders.ts'
import { nameIn } from './view-senders.ts'

const notYours = { refused: 'not-yours' } as const
const notFound = { refused: 'not-found' } as const
const mostInFile = 1000
const mostBytesInFile = 32 * 1024 * 1024

export interface Filter {
  shelf: QuarantineTab
  credential?: string | undefined
  code?: string | undefined
}
const sought = ({ shelf, credential = undefined, code = undefined }: Filter) => ({
  shelf,
  credential: credential ?? null,
  code: code ?? null,
  ids: null,
})

function brief(r: RefusalRow, names: Map<string, string>): RefusalBrief {
  return {
    id: r.id,
    credential: r.credential,
    sender: r.sender,
    at: r.at.toISOString(),
    method: r.method,
    address: r.address,
    edition: r.edition,
    status: r.status,
    place: r.place,
    code: r.code,
    why: refusalReason(r),
    contentType: r.contentType,
    bodyBytes: r.bodyBytes,
    hasBody: r.hasBody,
    mended: r.mendedAt && {
      at: r.mendedAt.toISOString(),
      by: nameIn(names, r.mendedBy),
      statements: r.mendedStatements!,
      edited: r.mendedEdited!,
    },
    dismissed: r.dismissedAt && {
      at: r.dismissedAt.toISOString(),
      by: nameIn(names, r.dismissedBy),
      because: r.dismissedBecause!,
    },
  }
}

const briefs = async (rows: RefusalRow[], people: PersonNamesAndTimeZone) => {
  const names = await people.names(rows.flatMap((r) => [r.mendedBy, r.dismissedBy]).filter((p) => p !== null))
  return rows.map((r) => brief(r, names))
}

/** A page of it, with what the filters offer. */
export async function viewQuarantine(
  reading: Reading,
  scope: Scope,
  { filter, page, people }: { filter: Filter; page: number; people: PersonNamesAndTimeZone },
) {
  if (!mayAdminister(scope)) return notYours
  const all = await reasonsCounted(reading, scope, filter.shelf)
  const rows = await refusalsSought(reading, scope, {
    ...sought(filter),
    offset: (page - 1) * pageOfRefusals,
    limit: pageOfRefusals,
  })
  const summed = <K extends string | null>(keyOf: (r: (typeof all)[number]) => K) =>
    [...Map.groupBy(all, keyOf)]
      .map(([key, of]) => ({ key, first: of[0]!, n: of.reduce((sum, { n }) => sum + n, 0) }))
      .sort((a, b) => b.n - a.n)
  return {
    total: await refusalsCounted(reading, scope, sought(filter)),
    waiting: await refusalsCounted(reading, scope, sought({ shelf: 'waiting' })),
    refusals: await briefs(rows, people),
    senders: summed((r) => r.credential).map(({ key, first, n }) => ({ credential: key, name: first.sender, n })),
    reasons: summed((r) => r.code).map(({ key, n }) => ({
      code: key,
      why: refusalReason({ code: key, params: {} }),
      n,
    })),
  }
}

const one = async (reading: Reading, scope: Scope, id: string) =>
  (
    await refusalsSought(reading, scope, { shelf: 'all', credential: null, code: null, ids: [id], offset: 0, limit: 1 })
  )[0]

/** One refusal with its body as text: UTF-8, else what Chinese systems send by mistake; bytes that are neither are only handed out as they are. */
export async function viewRefusal(
  reading: Reading,
  scope: Scope,
  { id, people }: { id: string; people: PersonNamesAndTimeZone },
) {
  if (!mayAdminister(scope)) return notYours
  const row = await one(reading, scope, id)
  if (!row) return notFound
  const [refusal] = await briefs([row], people)
  return { refusal: refusal!, ...asText((await bodiesOf(reading, scope, [id])).get(id)) }
}

function asText(body: Buffer | undefined): { text: string | null; readAs: 'utf-8' | 'gb18030' | null } {
  for (const readAs of body ? (['utf-8', 'gb18030'] as const) : []) {
    try {
      return { text: new TextDecoder(readAs, { fatal: true, ignoreBOM: true }).decode(body), readAs }
    } catch {
      /* the next */
    }
  }
  return { text: null, readAs: null }
}

/** The body as it came. */
export async function refusedBytes(reading: Reading, scope: Scope, id: string) {
  if (!mayAdminister(scope)) return notYours
  const body = (await bodiesOf(reading, scope, [id])).get(id)
  return body ? { name: `${id}.json`, content: body } : notFound
}

/** Refusals with their bodies, as the filter or the selection says, the newest first; `total` says how many there are. */
export async function quarantineAsFile(
  reading: Reading,
  scope: Scope,
  { filter, ids, people }: { filter: Filter; ids: string[] | null; people: PersonNamesAndTimeZone },
) {
  if (!mayAdminister(scope)) return notYours
  const wanted = ids ? { shelf: 'all' as const, credential: null, code: null, ids } : sought(filter)
  const rows = within(
    await refusalsSought(reading, scope, { ...wanted, offset: 0, limit: mostInFile }),
    mostBytesInFile,
  )
  const bodies = await bodiesOf(
    reading,
    scope,
    rows.filter((r) => r.hasBody).map((r) => r.id),
  )
  const refusals = (await briefs(rows, people)).map((r) => ({ ...r, body: asValue(bodies.get(r.id)) }))
  return {
    name: 'quarantine.json',
    content: JSON.stringify(
      { total: await refusalsCounted(reading, scope, wanted), included: refusals.length, refusals },
      null,
      2,
    ),
  }
}

/** The first of them whose bodies together fit. */
function within(rows: RefusalRow[], most: number): RefusalRow[] {
  let bytes = 0
  return rows.filter((r) => (bytes += r.hasBody ? r.bodyBytes : 0) <= most)
}

/** @NOTE As text, not as a value: numbers and doubled names stay as they were sent. */
function asValue(body: Buffer | undefined): { text: string } | { base64: string } | null {
  if (!body) return null
  const { text, readAs } = asText(body)
  return readAs === 'utf-8' ? { text: text! } : { base64: body.toString('base64') }
}

// Watched folders as they are shown: what came last, what is missing since when, and what somebody has to do about it.
import { dayOf } from '../calendar/day.ts'
import { defaultCalendar } from '../calendar/work-calendar.ts'
import { organisation } from '../people/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import type { Text } from '../platform/localised-text/contract.ts'
import { say } from '../platform/localised-text/contract.ts'
import type { ActionItem } from '../programme/contract.ts'
import { runs } from '../programme/public.ts'
import { catalogue } from './catalogue.ts'
import type { WatchedBrief } from './contract.ts'
import { mayBringIn, mayWatch } from './permissions.ts'
import { expectedBy, isSilent, stillRefused } from './rules/expected-delivery.ts'
import type { Cadence } from './rules/expected-delivery.ts'
import { lastPickedUp, unreadable, watchedFolders } from './store/watched-folders.ts'
import type { PickedUp, Watched } from './store/watched-folders.ts'
import { words } from './words.ts'

const texts = words as Record<string, Text>
const filled = (key: string, params: Record<string, string | number>): Text => ({
  zh: say(texts[key]!, 'zh', params),
  en: say(texts[key]!, 'en', params),
})
const [shownFiles, lookedAt] = [5, 50]

interface Around {
  now: Date
  zone: string
  root: string
  names: Map<string, string>
  troubles: Map<string, { code: string; since: Date }>
  files: Awaited<ReturnType<typeof lastPickedUp>>
}

const reasonOf = (f: Pick<PickedUp, 'code' | 'params'>): Text | null =>
  f.code === null ? null : filled(`refused.${f.code}`, (f.params ?? {}) as Record<string, string | number>)

function troubleOf(w: Watched, mine: PickedUp[], { now, zone, root, troubles }: Around): WatchedBrief['trouble'] {
  const broken = troubles.get(w.id)
  const last = mine[0]
  if (broken)
    return {
      what: 'unreadable',
      since: broken.since.toISOString(),
      sentence: filled(`refused.${broken.code}`, { folder: w.folder, root }),
    }
  const calendar = { ...defaultCalendar, zone }
  const today = dayOf(now, zone)
  const from = dayOf(last?.at ?? w.at, zone)
  if (isSilent(from, w.every as Cadence, { today, calendar }))
    return {
      what: 'silent',
      since: (last?.at ?? w.at).toISOString(),
      sentence: filled('watch.silent', {
        folder: w.folder,
        since: from,
        expected: expectedBy(from, w.every as Cadence, calendar),
      }),
    }
  const refused = stillRefused(
    mine.map((f) => ({ ...f, day: dayOf(f.at, zone) })),
    w.every as Cadence,
    today,
  )
  if (!refused) return null
  const why = reasonOf(refused)!
  const sentence = (lang: 'zh' | 'en') =>
    say(texts['watch.refused']!, lang, { file: refused.name, folder: w.folder, why: why[lang] })
  return { what: 'refused', since: refused.at.toISOString(), sentence: { zh: sentence('zh'), en: sentence('en') } }
}

function briefOf(w: Watched, around: Around): WatchedBrief {
  const mine = around.files.filter((f) => f.watched === w.id)
  const { zone } = around
  return {
    id: w.id,
    folder: w.folder,
    source: w.source,
    sourceName: catalogue.find((s) => s.key === w.source)!.words.name,
    run: w.run,
    runName: w.run === null ? null : (around.names.get(w.run) ?? null),
    every: w.every as Cadence,
    since: w.at.toISOString(),
    expectedBy: expectedBy(dayOf(mine[0]?.at ?? w.at, zone), w.every as Cadence, { ...defaultCalendar, zone }),
    trouble: troubleOf(w, mine, around),
    files: mine.slice(0, shownFiles).map((f) => ({
      id: f.id,
      name: f.name,
      at: f.at.toISOString(),
      how: f.how as WatchedBrief['files'][number]['how'],
      import: f.import,
      lies: f.lies,
      recorded: f.recorded,
      rejected: f.rejected,
      why: reasonOf(f),
    })),
  }
}

/** Folders this person may see. */
export async function viewWatchedFolders(
  reading: Reading,
  scope: Scope,
  { now, root }: { now: Date; root: string | undefined },
): Promise<WatchedBrief[]> {
  const folders = await watchedFolders(reading, scope)
  if (folders.length === 0) return []
  const around: Around = {
    now,
    root: root ?? '',
    zone: (await organisation(reading, scope))?.timeZone ?? 'Asia/Shanghai',
    names: new Map((await runs(reading, scope)).map((r) => [r.id, `${r.programme} ${r.name}`])),
    troubles: await unreadable(reading, scope),
    files: await lastPickedUp(reading, scope, lookedAt),
  }
  return folders.map((w) => briefOf(w, around))
}

/** A failed or missing pull stands among the things to do of those who bring data in; it is no silent gap. */
export async function watchedFolderActs(
  reading: Reading,
  scope: Scope,
  { now, root }: { now: Date; root: string | undefined },
): Promise<ActionItem[]> {
  const seen = (await viewWatchedFolders(reading, scope, { now, root })).filter(
    (w) => w.trouble !== null && (mayBringIn(scope, w.run) || mayWatch(scope)),
  )
  return seen.map((w): ActionItem => ({
    id: `watched ${w.id}`,
    run: w.run,
    stage: 'intake',
    title: filled(`watch.act.${w.trouble!.what}`, { folder: w.folder }),
    because: w.trouble!.sentence,
    dueAt: null,
    colour: w.trouble!.what === 'refused' ? 'watch' : 'bad',
    href: '/sources#watched',
    label: words['watch.act.label'],
  }))
}

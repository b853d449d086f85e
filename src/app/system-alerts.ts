// What asks to be done about the installation itself, whatever the run: the systems that send, the folders that are watched, the outgoing channels.
import { defaultZone } from '../calendar/day.ts'
import { watchedFolderActs } from '../intake/public.ts'
import { alertsOf, anyCredential } from '../lrs/public.ts'
import { organisation } from '../people/public.ts'
import { keepsCompany } from '../platform/auth/scope.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import { viewChannels } from '../platform/notify/administer-channels.ts'
import { words } from '../platform/notify/words.ts'
import type { Params, Text } from '../platform/localised-text/contract.ts'
import { say } from '../platform/localised-text/contract.ts'
import type { ActionItem } from '../programme/contract.ts'

/** Acts that belong to the installation rather than to a run's course. */
export async function systemAlerts(
  reading: Reading,
  scope: Scope,
  { now, dropFolder }: { now: Date; dropFolder: string | undefined },
): Promise<ActionItem[]> {
  const folders = await watchedFolderActs(reading, scope, { now, root: dropFolder })
  return [...folders, ...(await channelActs(reading, scope, now)), ...(await senderActs(reading, scope, now))]
}

const filled = (text: Text, params: Params): Text => ({ zh: say(text, 'zh', params), en: say(text, 'en', params) })

/** A channel that delivers nothing: for those who set channels up. */
async function channelActs(reading: Reading, scope: Scope, now: Date): Promise<ActionItem[]> {
  if (!scope.duties.has('administrator')) return []
  const failing = (await viewChannels(reading, scope, now)).filter((c) => c.problem !== null)
  return failing.map((c): ActionItem => ({
    id: `channel ${c.id}`,
    run: null,
    stage: 'system',
    title: filled(words['act.failing'], { name: c.name }),
    because: filled(words['act.failing-because'], { waiting: c.waiting, givenUp: c.givenUp, problem: c.problem! }),
    dueAt: null,
    colour: 'bad',
    href: '/notices#channels',
    label: words['act.failing-label'],
  }))
}

async function senderActs(reading: Reading, scope: Scope, now: Date): Promise<ActionItem[]> {
  if (!keepsCompany(scope) || !(await anyCredential(reading, scope))) return []
  const zone = (await organisation(reading, scope))?.timeZone ?? defaultZone
  return (await alertsOf(reading, scope, { now, zone })).map((alert): ActionItem => ({
    ...alert,
    run: null,
    stage: 'lrs',
    dueAt: null,
  }))
}

// What the store knows of an agent or an activity, and of itself.
import { nobodyScope } from '../../platform/auth/scope.ts'
import type { OpenDatabase } from '../../platform/db/database.ts'
import { identifierOf } from '../rules/actor.ts'
import { isObject } from '../rules/validators.ts'
import type { Json } from '../rules/validators.ts'
import { definitionsOf } from '../store/activity.ts'
import { keyNumber } from '../store/key-and-content-hash.ts'
import { statementsOfKey } from '../store/statement.ts'
import { json } from './xapi-response.ts'
import type { XapiResponse } from './xapi-response.ts'
import { parameters } from './xapi-request.ts'
import type { XapiRequest } from './xapi-request.ts'

const lookedAt = 50

/** The Person of an agent: its identifier, and the names it was lately called by (XAPI-00236 … XAPI-00249). */
export async function person(question: XapiRequest, db: OpenDatabase): Promise<XapiResponse> {
  const asked = parameters(question, ['agent'])
  asked.must('agent', asked.text('agent'))
  const { actor, identifier } = asked.actor('agent', false)!
  const seen = await db.read(nobodyScope(), (reading) =>
    statementsOfKey(reading, nobodyScope(), keyNumber(`a ${identifier}`), lookedAt),
  )
  const names = new Set(
    seen
      .map(({ raw }) => (JSON.parse(raw) as Json).actor)
      .filter((a): a is Json => isObject(a) && identifierOf(a) === identifier && typeof a.name === 'string')
      .map((a) => a.name as string),
  )
  if (typeof actor.name === 'string') names.add(actor.name)
  const held = Object.fromEntries(
    ['mbox', 'mbox_sha1sum', 'openid', 'account']
      .filter((key) => actor[key] !== undefined)
      .map((key) => [key, [actor[key]]]),
  )
  return json({ objectType: 'Person', ...(names.size > 0 ? { name: [...names] } : {}), ...held })
}

/** The activity with everything said of it (XAPI-00254); one nobody spoke of has an id only. */
export async function activityKnown(question: XapiRequest, db: OpenDatabase): Promise<XapiResponse> {
  const asked = parameters(question, ['activityId'])
  const id = asked.must('activityId', asked.iri('activityId'))
  const definition = (await db.read(nobodyScope(), (reading) => definitionsOf(reading, nobodyScope(), [id]))).get(id)
  return json({ objectType: 'Activity', id, ...(definition ? { definition } : {}) })
}

/** Which versions are spoken (XAPI-00315 … XAPI-00319). */
export const about = (): XapiResponse => json({ version: ['2.0.0', '1.0.3', '1.0.2', '1.0.1', '1.0.0'] })

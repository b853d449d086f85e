// Questions to a record store about two statements it holds, each with what it finds; and questions it refuses, each with the parameter at fault.
import { randomUUID } from 'node:crypto'
import { activity, agent, did, statement } from './xapi-test-client.ts'
import type { Statement } from './xapi-test-client.ts'

const registration = randomUUID()
const coach = agent('filters.coach')
export const first = statement({
  actor: agent('wu'),
  verb: did('began'),
  object: activity('filters'),
  context: { registration, instructor: coach, contextActivities: { parent: activity('programme') } },
})
export const second = statement({
  actor: { objectType: 'Group', account: { homePage: 'https://lms.example.cn', name: 'team' }, member: [agent('wu')] },
  verb: did('ended'),
  object: activity('filters'),
})

export const filters: [what: string, query: Record<string, string>, found: Statement[]][] = [
  ['XAPI-00181, XAPI-00164: by agent, also as a member', { agent: JSON.stringify(agent('wu')) }, [second, first]],
  [
    'XAPI-00181: by a group',
    { agent: JSON.stringify({ objectType: 'Group', account: second.actor.account }) },
    [second],
  ],
  ['XAPI-00180: by verb', { verb: 'https://example.cn/verbs/began' }, [first]],
  ['XAPI-00179: by activity', { activity: 'https://example.cn/courses/filters' }, [second, first]],
  ['XAPI-00178: by registration', { registration }, [first]],
  ['not by an activity around it, unless related', { activity: 'https://example.cn/courses/programme' }, []],
  [
    '2.0 4.1.6.1: by a related activity',
    { activity: 'https://example.cn/courses/programme', related_activities: 'true' },
    [first],
  ],
  ['not by an agent around it, unless related', { agent: JSON.stringify(coach) }, []],
  ['XAPI-00176: by a related agent', { agent: JSON.stringify(coach), related_agents: 'true' }, [first]],
  [
    'all filters hold together',
    { activity: 'https://example.cn/courses/filters', verb: 'https://example.cn/verbs/ended' },
    [second],
  ],
  ['XAPI-00149, XAPI-00154: nothing found is an empty list', { verb: 'https://example.cn/verbs/never' }, []],
]

export const refusedQueries: [what: string, query: Record<string, string>, place: string][] = [
  ['XAPI-00012: an id that is none', { statementId: 'x' }, 'query.statementId'],
  ['XAPI-00012: a moment that is none', { since: 'yesterday' }, 'query.since'],
  ['XAPI-00012: an agent that is none', { agent: '{"name":"x"}' }, 'query.agent'],
  ['XAPI-00012: an agent that is no JSON', { agent: 'mailto:x@y.cn' }, 'query.agent'],
  ['XAPI-00012: an IRI that is none', { verb: 'read' }, 'query.verb'],
  ['XAPI-00012: a limit that is none', { limit: '-1' }, 'query.limit'],
  ['XAPI-00012: a format that is none', { format: 'pretty' }, 'query.format'],
  ['XAPI-00324: a parameter nobody knows', { foo: 'bar' }, 'query.foo'],
  ['XAPI-00325: a parameter in another case', { Verb: 'https://example.cn/verbs/read' }, 'query.Verb'],
  [
    'XAPI-00150: voidedStatementId with a filter',
    { voidedStatementId: randomUUID(), verb: 'https://example.cn/v' },
    'query',
  ],
  ['XAPI-00151: statementId with a limit', { statementId: randomUUID(), limit: '1' }, 'query'],
  ['both ids at once', { statementId: randomUUID(), voidedStatementId: randomUUID() }, 'query'],
  ['a page that never was', { after: '5_------------------------------------' }, 'query.after'],
]

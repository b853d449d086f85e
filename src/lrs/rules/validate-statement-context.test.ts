// What the context of a statement must be, requirement by requirement of the xAPI conformance list; context agents and groups are of 2.0.
import { describe, expect, test } from 'vitest'
import {
  withChangedPlace,
  testStatementVerdicts,
  course,
  id,
  member,
  person,
  said,
  verdict,
} from '../../../tests/lrs/statement-verdicts.ts'

describe('the context', () => {
  const personAsObject = { ...said, object: person }
  testStatementVerdicts([
    [
      'XAPI-00087',
      'a registration is a UUID',
      withChangedPlace(said, 'context.registration', 'spring'),
      'context.registration not-a-uuid',
    ],
    [
      'XAPI-00087',
      'an instructor is a person or group',
      withChangedPlace(said, 'context.instructor', { name: 'x' }),
      'context.instructor no-identifier',
    ],
    [
      'XAPI-00088',
      'a team is a group',
      withChangedPlace(said, 'context.team', person),
      'context.team.objectType not-one-of',
    ],
    [
      'XAPI-00089',
      'a revision is a text',
      withChangedPlace(said, 'context.revision', 2),
      'context.revision not-a-string',
    ],
    [
      'XAPI-00090',
      'a platform is a text',
      withChangedPlace(said, 'context.platform', ['x']),
      'context.platform not-a-string',
    ],
    [
      'XAPI-00084',
      'a revision speaks of an activity',
      withChangedPlace(personAsObject, 'context.revision', '2'),
      'context.revision not-with',
    ],
    [
      'XAPI-00085',
      'a platform speaks of an activity',
      withChangedPlace(personAsObject, 'context.platform', 'LMS'),
      'context.platform not-with',
    ],
    [
      'XAPI-00091',
      'a language is one',
      withChangedPlace(said, 'context.language', 'chinese language'),
      'context.language not-a-language',
    ],
    [
      'XAPI-00092',
      'a statement is a pointer',
      withChangedPlace(said, 'context.statement', { id }),
      'context.statement.objectType missing',
    ],
    [
      'XAPI-00086',
      'context activities are an object',
      withChangedPlace(said, 'context.contextActivities', [course]),
      'context.contextActivities not-an-object',
    ],
    [
      'XAPI-00093',
      'under four names',
      withChangedPlace(said, 'context.contextActivities.sibling', course),
      'context.contextActivities.sibling unknown-property',
    ],
    [
      'XAPI-00094',
      'each an activity or a list of them',
      withChangedPlace(said, 'context.contextActivities', { parent: course, other: [course] }),
      null,
    ],
    [
      'XAPI-00094',
      'a person is none',
      withChangedPlace(said, 'context.contextActivities.parent', [person]),
      'context.contextActivities.parent[0].objectType not-one-of',
    ],
    [
      '2.0 4.2.2.5',
      '1.0.3 knows no context agents',
      withChangedPlace(said, 'context.contextAgents', []),
      'context.contextAgents unknown-property',
    ],
  ])
  test.each<[string, unknown, string | null]>([
    [
      'a context agent names an agent',
      {
        contextAgents: [
          { objectType: 'contextAgent', agent: person, relevantTypes: ['https://example.cn/roles/coach'] },
        ],
      },
      null,
    ],
    ['and says what it is', { contextAgents: [{ agent: person }] }, 'context.contextAgents[0].objectType missing'],
    [
      'a group is no context agent',
      { contextAgents: [{ objectType: 'contextAgent', agent: { objectType: 'Group', member: [member(1)] } }] },
      'context.contextAgents[0].agent.objectType not-one-of',
    ],
    [
      'its types are IRIs',
      { contextAgents: [{ objectType: 'contextAgent', agent: person, relevantTypes: ['coach'] }] },
      'context.contextAgents[0].relevantTypes[0] not-an-iri',
    ],
    [
      'and not none',
      { contextAgents: [{ objectType: 'contextAgent', agent: person, relevantTypes: [] }] },
      'context.contextAgents[0].relevantTypes empty',
    ],
    [
      'a context group names a group',
      { contextGroups: [{ objectType: 'contextGroup', group: { objectType: 'Group', member: [member(1)] } }] },
      null,
    ],
    [
      'an agent is no context group',
      { contextGroups: [{ objectType: 'contextGroup', group: person }] },
      'context.contextGroups[0].group.objectType not-one-of',
    ],
    ['they are lists', { contextGroups: {} }, 'context.contextGroups not-an-array'],
  ])('2.0 4.2.2.5: %s', (_what, context, wrong) => {
    expect(verdict({ ...said, context }, '2.0.0')).toBe(wrong)
  })
})

// What the result of a statement must be, requirement by requirement of the xAPI conformance list.
import { describe } from 'vitest'
import { withChangedPlace, testStatementVerdicts, said } from '../../../tests/lrs/statement-verdicts.ts'

describe('the result', () => {
  testStatementVerdicts([
    ['XAPI-00074', 'success is yes or no', withChangedPlace(said, 'result.success', 1), 'result.success not-a-boolean'],
    [
      'XAPI-00075',
      'completion is yes or no',
      withChangedPlace(said, 'result.completion', 'yes'),
      'result.completion not-a-boolean',
    ],
    [
      'XAPI-00076',
      'a response is a text',
      withChangedPlace(said, 'result.response', { a: 1 }),
      'result.response not-a-string',
    ],
    [
      'XAPI-00077 XAPI-00124',
      'a duration is ISO 8601',
      withChangedPlace(said, 'result.duration', '90s'),
      'result.duration not-a-duration',
    ],
    [
      'XAPI-00124',
      'with fractions of the last part',
      withChangedPlace(said, 'result.duration', 'P1DT2H3M4.567S'),
      null,
    ],
    ['XAPI-00124', 'or in weeks', withChangedPlace(said, 'result.duration', 'P4W'), null],
    [
      'XAPI-00124',
      'weeks stand alone',
      withChangedPlace(said, 'result.duration', 'P4W1D'),
      'result.duration not-a-duration',
    ],
    [
      'XAPI-00124',
      'a time that says nothing is none',
      withChangedPlace(said, 'result.duration', 'PT'),
      'result.duration not-a-duration',
    ],
    [
      'XAPI-00078 XAPI-00120',
      'extensions are an object',
      withChangedPlace(said, 'result.extensions', ['x']),
      'result.extensions not-an-object',
    ],
    [
      'XAPI-00118',
      'whose keys are IRIs',
      withChangedPlace(said, 'result.extensions', { minutes: 5 }),
      'result.extensions.minutes not-an-iri',
    ],
    ['XAPI-00079', 'a score is an object', withChangedPlace(said, 'result.score', 5), 'result.score not-an-object'],
    [
      'XAPI-00080',
      'max is a number',
      withChangedPlace(said, 'result.score.max', true),
      'result.score.max not-a-number',
    ],
    [
      'XAPI-00081',
      'min is not above max',
      withChangedPlace(said, 'result.score', { min: 5, max: 4 }),
      'result.score.max out-of-range',
    ],
    [
      'XAPI-00082',
      'raw is not below min',
      withChangedPlace(said, 'result.score', { min: 1, raw: 0 }),
      'result.score.raw out-of-range',
    ],
    [
      'XAPI-00082',
      'raw is not above max',
      withChangedPlace(said, 'result.score', { raw: 101, max: 100 }),
      'result.score.raw out-of-range',
    ],
    ['XAPI-00082', 'raw alone may be anything', withChangedPlace(said, 'result.score.raw', -1e12), null],
    [
      'XAPI-00083',
      'scaled lies between -1 and 1',
      withChangedPlace(said, 'result.score.scaled', 1.01),
      'result.score.scaled out-of-range',
    ],
    ['XAPI-00083', 'both ends included', withChangedPlace(said, 'result.score.scaled', -1), null],
  ])
})

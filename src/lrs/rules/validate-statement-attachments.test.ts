// What the attachments of a statement must be, requirement by requirement of the xAPI conformance list.
import { describe } from 'vitest'
import { withChangedPlace, testStatementVerdicts, file, said } from '../../../tests/lrs/statement-verdicts.ts'

describe('attachments', () => {
  const but1 = (key: string, value: unknown) => ({ ...said, attachments: [withChangedPlace(file, key, value)] })
  testStatementVerdicts([
    ['XAPI-00025', 'they are a list', { ...said, attachments: file }, 'attachments not-an-array'],
    ['XAPI-00025', 'of attachments', { ...said, attachments: [file] }, null],
    ['XAPI-00107', 'the use is an IRI', but1('usageType', 'recording'), 'attachments[0].usageType not-an-iri'],
    ['XAPI-00107', 'and is there', but1('usageType', undefined), 'attachments[0].usageType missing'],
    ['XAPI-00106', 'the display is by language', but1('display', 'x'), 'attachments[0].display not-an-object'],
    ['XAPI-00105', 'the type is a text', but1('contentType', 7), 'attachments[0].contentType not-a-string'],
    ['XAPI-00102', 'the length is whole', but1('length', 3.5), 'attachments[0].length out-of-range'],
    ['XAPI-00103', 'the hash is one', but1('sha2', 'xyz'), 'attachments[0].sha2 not-a-sha2'],
    ['XAPI-00104', 'the address is an IRL', but1('fileUrl', 'r.wav'), 'attachments[0].fileUrl not-an-iri'],
  ])
})

import { expect, test } from 'vitest'
import { checkEnrolment, checkModule, checkRunDates, losesItsLead } from './run-setup.ts'

const run = { startsOn: '2026-03-02', endsOn: '2026-05-31' }
const module = (id: string, number: number, startsOn: string, endsOn: string) => ({
  id,
  run: 'run',
  number,
  name: `模块 ${id}`,
  startsOn,
  endsOn,
})
const first = module('a', 1, '2026-03-02', '2026-03-15')

test('a run ends on its first day or later, and within three years', () => {
  expect(checkRunDates({ startsOn: '2026-03-02', endsOn: '2026-03-02' }, [])).toBeNull()
  expect(checkRunDates({ startsOn: '2026-03-02', endsOn: '2026-03-01' }, [])).toMatchObject({
    refused: 'ends-before-it-starts',
  })
  expect(checkRunDates({ startsOn: '2026-03-02', endsOn: '2062-03-01' }, [])).toMatchObject({ refused: 'run-too-long' })
})

test('a run is not moved away from its modules: the refusal names them with their days', () => {
  expect(checkRunDates({ startsOn: '2026-03-03', endsOn: '2026-05-31' }, [first])).toEqual({
    refused: 'modules-outside-run',
    params: {
      zh: '1 模块 a（2026 年 3 月 2 日 – 2026 年 3 月 15 日）',
      en: '1 模块 a (2 Mar 2026 – 15 Mar 2026)',
      startsOn: '2026-03-03',
      endsOn: '2026-05-31',
    },
  })
})

test('a module stays inside its run, on the first and the last day too', () => {
  expect(checkModule(module('b', 2, '2026-03-02', '2026-05-31'), [first], run)).toBeNull()
  expect(checkModule(module('b', 2, '2026-03-01', '2026-03-31'), [first], run)).toMatchObject({
    refused: 'module-outside-run',
    params: { runStartsOn: '2026-03-02', runEndsOn: '2026-05-31' },
  })
  expect(checkModule(module('b', 2, '2026-05-01', '2026-06-01'), [first], run)).toMatchObject({
    refused: 'module-outside-run',
  })
  expect(checkModule(module('b', 2, '2026-05-02', '2026-05-01'), [first], run)).toMatchObject({
    refused: 'module-ends-before-it-starts',
  })
})

test('two modules have neither the same number nor the same name; the same module may be saved again', () => {
  expect(checkModule(module('b', 1, '2026-03-16', '2026-03-20'), [first], run)).toEqual({
    refused: 'module-number-taken',
    params: { number: 1, name: '模块 a' },
  })
  expect(checkModule({ ...first, id: 'b', number: 2 }, [first], run)).toMatchObject({ refused: 'module-name-taken' })
  expect(checkModule(first, [first], run)).toBeNull()
})

test('a learner begins inside the run and leaves no earlier than on the first day of taking part', () => {
  expect(checkEnrolment({ since: '2026-03-02', until: null }, run)).toBeNull()
  expect(checkEnrolment({ since: '2026-03-09', until: '2026-03-09' }, run)).toBeNull()
  expect(checkEnrolment({ since: '2026-03-01', until: null }, run)).toMatchObject({ refused: 'since-outside-run' })
  expect(checkEnrolment({ since: '2026-03-09', until: '2026-03-08' }, run)).toMatchObject({
    refused: 'leaves-before-joining',
  })
})

test('a run keeps somebody who leads it', () => {
  const [own, guest] = [
    { person: 'a', until: null },
    { person: 'b', until: '2026-04-01' },
  ]
  const today = '2026-03-10'
  expect(losesItsLead([own], [], today)).toBe(true)
  expect(losesItsLead([own, guest], [guest], today)).toBe(true)
  expect(losesItsLead([own, { person: 'c', until: null }], [own], today)).toBe(false)
  expect(losesItsLead([guest], [], today)).toBe(true)
  expect(losesItsLead([guest], [], '2026-04-02')).toBe(false)
  expect(losesItsLead([own], [{ person: 'a', until: '2026-12-31' }], today)).toBe(true)
})

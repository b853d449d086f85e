import { expect, test } from 'vitest'
import { firstDay, runsOf, stretchName } from './runs.ts'

const line = (row: Record<string, string>) => ({ line: 2, of: (column: string) => row[column] ?? '' })
const course = line({ code_module: 'FFF', code_presentation: '2013B', module_presentation_length: '240' })
const due = (id: number, type: string, date: string) =>
  line({
    code_module: 'FFF',
    code_presentation: '2013B',
    id_assessment: String(id),
    assessment_type: type,
    date,
    weight: '10',
  })

test('2013B begins in February, 2013J in October', () => {
  expect([firstDay('2013B'), firstDay('2013J')]).toEqual(['2013-02-01', '2013-10-01'])
})

test('the stretch up to each assessment is a module; the last one runs to the exam', () => {
  const [run] = runsOf([course], [due(1, 'TMA', '19'), due(2, 'TMA', '47'), due(3, 'Exam', '222')])
  expect(run!.modules.map((m) => [m.number, m.name, m.startsOn, m.endsOn])).toEqual([
    [1, 'TMA 1', '2013-02-01', '2013-02-20'],
    [2, 'TMA 2', '2013-02-21', '2013-03-20'],
    [3, 'Exam', '2013-03-21', '2013-09-29'],
  ])
  expect(run!.assessments.map((a) => [a.name, a.kind, run!.modules.findIndex((m) => m.id === a.module) + 1])).toEqual([
    ['TMA 1', 'homework', 1],
    ['TMA 2', 'homework', 2],
    ['Exam 1', 'exam', 3],
  ])
})

test('assessments due less than a week apart close the same module', () => {
  const [run] = runsOf([course], [due(1, 'CMA', '23'), due(2, 'TMA', '25'), due(3, 'TMA', '53')])
  expect(run!.modules.map((m) => m.name)).toEqual(['CMA 1 · TMA 1', 'TMA 2', 'Exam'])
  expect(stretchName(['CMA 1', 'CMA 2', 'CMA 7'])).toBe('CMA 1–7')
})

test('modules follow each other without a gap and end with the run', () => {
  const [run] = runsOf(
    [course],
    [due(1, 'TMA', '61'), due(2, 'TMA', '124'), ...[1, 2, 3].map((n) => due(10 + n, 'CMA', '236'))],
  )
  const days = run!.modules.map((m) => [m.startsOn, m.endsOn])
  expect(days.at(-1)![1]).toBe(run!.endsOn)
  for (let i = 1; i < days.length; i++) expect(Date.parse(days[i]![0]!) - Date.parse(days[i - 1]![1]!)).toBe(86_400_000)
})

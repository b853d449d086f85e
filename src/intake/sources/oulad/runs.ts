// Courses of the Open University become runs; the stretch up to each assessment is a module.
import { addDays } from '../../../calendar/day.ts'
import { idFrom } from '../../../platform/db/id.ts'
import type { Module } from '../../../programme/contract.ts'
import type { Line } from './files.ts'

export interface Assessment {
  id: string
  key: string
  name: string
  kind: 'test' | 'homework' | 'exam'
  due: number | null
  weight: number
  module: string | null
}
export interface OuladRun {
  key: string
  programme: string
  name: string
  id: string
  startsOn: string
  endsOn: string
  length: number
  modules: Module[]
  assessments: Assessment[]
}

/** Day 0 of a presentation: 2013B begins in February, 2013J in October. */
export function firstDay(presentation: string): string {
  return `${presentation.slice(0, 4)}-${presentation.endsWith('B') ? '02' : '10'}-01`
}

/** Ids that sort as the files do, after all others: what is brought in run by run then grows each index at its end. */
function runId(key: string): string {
  const [, ...rest] = idFrom('oulad', 'run', key).split('-')
  const first = `ff${Buffer.from(key.slice(0, 3), 'latin1').toString('hex')}`
  return [first, Buffer.from(key.slice(-2), 'latin1').toString('hex'), ...rest.slice(1)].join('-')
}

/** Due days less than a week apart close the same stretch: nobody studies a module of two days. */
const together = 7

interface Stretch {
  until: number
  names: string[]
}

function stretchesOf(due: { day: number; name: string }[], length: number): Stretch[] {
  const stretches: Stretch[] = []
  for (const { day, name } of [...due].sort((a, b) => a.day - b.day)) {
    const last = stretches.at(-1)
    if (last && day - (stretches.at(-2)?.until ?? 0) > 0 && day - last.until < together)
      Object.assign(last, { until: day, names: [...last.names, name] })
    else stretches.push({ until: day, names: [name] })
  }
  const last = stretches.at(-1)
  if (!last) return [{ until: length, names: ['Course'] }]
  if (length - last.until >= together) stretches.push({ until: length, names: ['Exam'] })
  else last.until = Math.max(length, last.until)
  return stretches
}

/** TMA 4 · CMA 1–7: what closes a stretch, runs of the same type in short. */
export function stretchName(names: string[]): string {
  const byType = new Map<string, number[]>()
  for (const n of names) {
    const [type, number] = n.split(' ')
    byType.set(type!, [...(byType.get(type!) ?? []), Number(number ?? 0)])
  }
  return [...byType]
    .map(([type, numbers]) => {
      const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
      return low === 0 ? type : low === high ? `${type} ${low}` : `${type} ${low}–${high}`
    })
    .join(' · ')
}

const kinds: Record<string, Assessment['kind']> = { TMA: 'homework', CMA: 'test', Exam: 'exam' }

function assessmentsOf(rows: Line[], run: string): Assessment[] {
  const counted = new Map<string, number>()
  const dueOf = (l: Line) => (l.of('date') === '' || l.of('date') === '?' ? null : Number(l.of('date')))
  return [...rows]
    .sort(
      (a, b) =>
        (dueOf(a) ?? 9999) - (dueOf(b) ?? 9999) || Number(a.of('id_assessment')) - Number(b.of('id_assessment')),
    )
    .map((l) => {
      const type = l.of('assessment_type')
      counted.set(type, (counted.get(type) ?? 0) + 1)
      return {
        id: idFrom('oulad', run, 'assessment', l.of('id_assessment')),
        key: l.of('id_assessment'),
        name: `${type} ${counted.get(type)}`,
        kind: kinds[type] ?? 'test',
        due: dueOf(l),
        weight: Number(l.of('weight')),
        module: null,
      }
    })
}

function modulesOf(stretches: Stretch[], run: { id: string; key: string; startsOn: string }): Module[] {
  return stretches.map((s, i) => ({
    id: idFrom('oulad', run.key, 'module', i + 1),
    run: run.id,
    number: i + 1,
    name: stretchName(s.names),
    startsOn: addDays(run.startsOn, i === 0 ? 0 : stretches[i - 1]!.until + 1),
    endsOn: addDays(run.startsOn, s.until),
  }))
}

/** Every run of the files, with its modules and assessments. */
export function runsOf(courses: Line[], assessments: Line[]): OuladRun[] {
  return courses.map((c) => {
    const [programme, name, length] = [
      c.of('code_module'),
      c.of('code_presentation'),
      Number(c.of('module_presentation_length')),
    ]
    const key = `${programme} ${name}`
    const id = runId(key)
    const startsOn = firstDay(name)
    const own = assessmentsOf(
      assessments.filter((a) => a.of('code_module') === programme && a.of('code_presentation') === name),
      key,
    )
    const modules = modulesOf(
      stretchesOf(
        own.filter((a) => a.kind !== 'exam' && a.due !== null).map((a) => ({ day: a.due!, name: a.name })),
        length,
      ),
      { id, key, startsOn },
    )
    const within = (due: number | null) =>
      (due === null ? modules.at(-1) : (modules.find((m) => m.endsOn >= addDays(startsOn, due)) ?? modules.at(-1)))
        ?.id ?? null
    return {
      key,
      programme: `OULAD ${programme}`,
      name,
      id,
      startsOn,
      endsOn: addDays(startsOn, length),
      length,
      modules,
      assessments: own.map((a) => ({ ...a, module: within(a.due) })),
    }
  })
}

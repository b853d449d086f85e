// What colleagues saw at work: superiors rate behaviours before a run and thirty days after it; one 360 round follows the finished run.
import { builtInBehaviours } from '../../src/people/public.ts'
import { competencies, managers } from './people-list.ts'
import type { Calendar, RunKey } from './dates-and-ids.ts'
import { plusDays } from './dates-and-ids.ts'
import { learnersOf } from './learners.ts'
import { chance, clamp } from './seeded-random.ts'
import type { Row, Sheet } from './generate-sheets.ts'
import type { Learner } from './learners.ts'

/** The behaviours the goals of every run are to change, by the goal's key. */
export const wanted: Record<string, string[]> = {
  csat: ['clear-communication', 'restating', 'first-reply'],
  'complaint-rate': ['calming', 'ownership'],
  'complaints-competency': ['calming', 'ownership'],
}

const named = (key: string) => builtInBehaviours.find((b) => b.key === key)!
const noOf = (superior: string) => managers.find((m) => m.key === superior)!.no
/** How much a behaviour moved in the month after 第 4 期: the words changed more than the handling of complaints. */
const gain: Record<string, number> = {
  'clear-communication': 0.8,
  restating: 1,
  'first-reply': 0.5,
  calming: 0.5,
  ownership: 0.3,
}
const seen: Record<number, string> = { 5: '旁听三通，每通都做到了', 1: '旁听三通，一次也没有做' }

/** 行为评分表: before a run; for 第 4 期 thirty days after it too, where two team leads had no time. */
export function behaviourRatings(calendar: Calendar, run: RunKey, occasion: '训前' | '训后30天'): Sheet {
  const { normal } = chance(`behaviour ${run}`)
  const rows: Row[] = []
  const day = occasion === '训前' ? plusDays(calendar.runs[run].startsOn, -4) : plusDays(calendar.runs[run].endsOn, 31)
  for (const [i, l] of learnersOf(run).entries()) {
    const own = normal() * 0.75
    for (const key of new Set(Object.values(wanted).flat())) {
      const [before, after, self] = [normal() * 0.3, normal() * 0.35, normal() * 0.4]
      const level =
        2.7 + own + (occasion === '训前' ? before : before + (gain[key]! + after) * (l.diligence < -2 ? 0 : 1))
      const score = clamp(Math.round(level), 1, 5)
      if (!(occasion === '训后30天' && ['manager-4', 'manager-8'].includes(l.superior!)))
        rows.push([l.no, l.name, named(key).name.zh, occasion, day, score, noOf(l.superior!), seen[score] ?? ''])
      const think = clamp(Math.round(level + 0.6 + self), 1, 4)
      if (i % 2 === 0)
        rows.push([
          l.no,
          l.name,
          named(key).name.zh,
          occasion,
          day,
          think,
          l.no,
          think === 1 ? '刚到岗，还没机会做' : '',
        ])
    }
  }
  return { header: ['工号', '姓名', '行为', '时点', '评价日期', '评分', '评价人工号', '依据'], rows }
}

export const roundName = '训后一个月'
/** What colleagues think of a competency after 第 4 期: 跨部门协作 is the weak one. */
const standing: Record<string, number> = {
  客户沟通: 3.7,
  问题诊断: 3.5,
  系统操作: 3.9,
  投诉处理: 3.4,
  跨部门协作: 2.7,
  情绪管理: 3.5,
}

/** 360 评分表: self, superior, two to five peers, up to four inner customers, under codes of the form that asked them. */
export function round360(): Sheet {
  const { normal, uniform } = chance('360 four')
  const rows: Row[] = []
  const rate = (l: Learner, side: string, rater: string, bias: number) => {
    for (const item of competencies)
      rows.push([
        roundName,
        l.no,
        l.name,
        side,
        rater,
        item,
        clamp(Math.round(standing[item]! + l.ability * 0.6 + bias + normal() * 0.4), 1, 5),
      ])
  }
  for (const [i, l] of learnersOf('four').entries()) {
    rate(l, '自评', '', 0.4)
    rate(l, '上级', noOf(l.superior!), -0.1)
    const peers = i % 8 === 5 ? 2 : 3 + Math.floor(uniform() * 3)
    for (let p = 0; p < peers; p++) rate(l, '同事', `P${i}-${p}`, normal() * 0.2)
    const customers = i % 3 === 0 ? 3 + Math.floor(uniform() * 2) : i % 3 === 1 ? 1 : 0
    for (let c = 0; c < customers; c++) rate(l, '客户', `K${i}-${c}`, normal() * 0.2)
  }
  return { header: ['轮次', '被评人工号', '姓名', '评价人组', '评价人', '能力', '评分'], rows }
}

// Says what a row becomes: a fact in one line.
import { words as kindWords } from '../evidence/words.ts'
import { say } from '../platform/localised-text/contract.ts'
import type { Lang, Text } from '../platform/localised-text/contract.ts'
import type { Fact } from './source-definition.ts'
import { words } from './words.ts'

const langs: readonly Lang[] = ['zh', 'en']
const quoted = (text: string | null, l: Lang) => (text === null ? '' : l === 'zh' ? `「${text}」` : ` "${text}"`)

function amountOf(fact: { value: number; outOf: number | null }, l: Lang): string {
  if (fact.outOf === 0) return say(words.excused, l)
  return fact.outOf === null
    ? String(fact.value)
    : say(words['of-maximum'], l, { value: fact.value, maximum: fact.outOf })
}

/** Whom a row of a roster names as mentor, and whether that gives them a seat. */
export interface NamedMentor {
  name: string
  newSeat: boolean
}

/** What a fact says, in one line. `learnsSince`: of somebody who is a learner of the run already. */
export function factSummary(fact: Fact, mentor?: NamedMentor, learnsSince?: string): Text {
  const [zh, en] = langs.map((l) => {
    switch (fact.what) {
      case 'person':
        return [fact.employeeNo, fact.name, fact.unit?.join(' / '), fact.position].filter(Boolean).join(' · ')
      case 'enrolment':
        return (
          say(words[learnsSince === undefined ? 'becomes.enrolment' : 'becomes.enrolment-known'], l, {
            employeeNo: fact.employeeNo,
            since: learnsSince ?? fact.since ?? say(words['from-start'], l),
          }) + mentoredBy(fact.mentorNo, mentor, l)
        )
      case 'seen':
        return say(words['becomes.seen'], l, {
          employeeNo: fact.employeeNo,
          day: fact.day,
          kind: kindWords[fact.kind][l] + quoted(fact.activity, l),
          value: amountOf(fact, l),
        })
      case 'team-kpi':
        return say(words['becomes.kpi'], l, {
          employeeNo: fact.team,
          from: fact.from,
          to: fact.to,
          kpi: fact.kpi,
          value:
            fact.denominator === null
              ? String(fact.value)
              : `${Number(fact.value.toPrecision(6))} (n=${fact.denominator})`,
        })
      case 'behaviour':
        return say(words['becomes.behaviour'], l, {
          employeeNo: fact.employeeNo,
          occasion: say(words[`occasion.${fact.occasion}`], l),
          item: fact.item,
          score: fact.score,
          by: say(words[fact.raterNo === fact.employeeNo ? 'by-self' : 'by-superior'], l),
        })
      case 'round':
        return say(words['becomes.round'], l, {
          employeeNo: fact.employeeNo,
          side: say(words[`side.${fact.side}`], l),
          item: fact.item,
          round: fact.round,
        })
      case 'kpi':
        return say(words['becomes.kpi'], l, {
          employeeNo: fact.employeeNo,
          from: fact.from,
          to: fact.to,
          kpi: fact.kpi,
          value:
            fact.denominator === null
              ? String(fact.value)
              : `${Number(fact.value.toPrecision(6))} (n=${fact.denominator})`,
        })
    }
  })
  return { zh: zh!, en: en! }
}

const mentoredBy = (mentorNo: string | undefined, mentor: NamedMentor | undefined, l: Lang): string =>
  mentorNo === undefined
    ? ''
    : say(words[mentor?.newSeat ? 'becomes.mentor-seated' : 'becomes.mentored'], l, {
        mentor: mentor ? `${mentor.name} ${mentorNo}` : mentorNo,
      })

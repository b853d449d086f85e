// What the menu says waits: today's next steps counted, chains that stopped, notices unread.
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { countUnread } from '../platform/notify/notice-inbox.ts'
import type { ActionItem } from '../programme/contract.ts'
import type { Badges, Loop } from './contract.ts'
import { loopsOf, nextStepsAnd } from './overview-of-all-runs.ts'
import type { TodayAsked } from './overview-of-all-runs.ts'

export async function badges(asked: TodayAsked): Promise<Badges> {
  const { scope } = asked
  const [acts, unread] = await nextStepsAnd(asked, (reading) => countUnread(reading, scope))
  return { acts: counted(acts), loops: mayHaveLoops(scope) ? loopsCounted(asked) : null, unread }
}

const urgency: ActionItem['colour'][] = ['bad', 'watch', 'good', 'none']

/** By run and stage, each as urgent as the most urgent of them. */
export function counted(acts: readonly ActionItem[]): Badges['acts'] {
  return [...Map.groupBy(acts, ({ run, stage }) => `${run} ${stage}`).values()].map((own) => ({
    run: own[0]!.run,
    stage: own[0]!.stage,
    n: own.length,
    colour: urgency.find((c) => own.some((a) => a.colour === c))!,
  }))
}

/** The page of stopped chains is for those who run trainings. */
const mayHaveLoops = (scope: Scope) => scope.seats.size > 0

/** From this age on the chains are counted anew; from the other the old count is no longer shown. */
const [countAnewAfter, holdFor] = [4 * 60_000, 5 * 60_000]
const mostPeople = 200
interface Counted {
  n: number
  at: number
}
interface Memory {
  counts: Map<string, Counted>
  counting: Set<string>
}
const memories = new WeakMap<OpenDatabase, Memory>()

function memoryOf(db: OpenDatabase): Memory {
  const found = memories.get(db) ?? { counts: new Map<string, Counted>(), counting: new Set<string>() }
  memories.set(db, found)
  return found
}

/** Chains that stopped; the badge shows the same number from here on. */
export async function loopsSeen({ db, scope, now }: TodayAsked): Promise<Loop[]> {
  const loops = await loopsOf(db, scope, now)
  const { counts } = memoryOf(db)
  if (scope.person === null) return loops
  counts.delete(scope.person)
  counts.set(scope.person, { n: loops.length, at: now.getTime() })
  for (const oldest of counts.keys()) {
    if (counts.size <= mostPeople) break
    counts.delete(oldest)
  }
  return loops
}

/** As last counted; counted anew behind the answer, since a chain is followed through every stage of every run and nobody on another page waits for that. */
function loopsCounted(asked: TodayAsked): number | null {
  const { person } = asked.scope
  if (person === null) return null
  const { counts, counting } = memoryOf(asked.db)
  const last = counts.get(person)
  const age = last ? asked.now.getTime() - last.at : Infinity
  if (age >= countAnewAfter && !counting.has(person)) {
    counting.add(person)
    void loopsSeen(asked)
      .catch(() => {})
      .finally(() => counting.delete(person))
  }
  return last && age < holdFor ? last.n : null
}

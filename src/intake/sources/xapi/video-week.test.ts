import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Json } from '../../../lrs/public.ts'
import { segmentsOf } from './parse-duration-score-segments.ts'
import { toFacts, longestSitting } from './to-facts.ts'
import { extension, parseStatement } from './parse-statement.ts'
import type { ParsedStatement } from './parse-statement.ts'
import { identityOf } from './actor-identity.ts'

const file = join(process.env.MIDCOURSE_DATA ?? '../shared/data', 'xapi', 'video-week.json.gz')

// The published statements lie beside the repository, or in MIDCOURSE_DATA; without them the test is skipped, and says so.
test.skipIf(!existsSync(file))(
  '22,000 statements of a real player: every minute was played, no sitting is too long, and any order gives the same',
  () => {
    const statements = gunzipSync(readFileSync(file))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Json)
    const heard = statements.flatMap((s) => parseStatement(s) ?? [])
    expect(statements.length).toBe(22_000)
    expect(statements.length - heard.length).toBe(
      statements.filter((s) => String((s.verb as Json).id).endsWith('/interacted')).length,
    )
    const units = Map.groupBy(heard, (h) => `${identityOf(h.actor)!.identifier} ${h.together}`)
    let total = 0
    for (const own of units.values()) {
      const facts = toFacts(own)
      const minutes = facts.filter((f) => f.kind === 'study.minutes').reduce((sum, f) => sum + f.value, 0)
      const told = own.flatMap((h) => segmentsOf(extension(h.statement, /played-segments$/)))
      const furthest = told.reduce((sum, [from, to]) => sum + (to - from), 0) / 60
      expect(minutes).toBeLessThanOrEqual(
        Math.min(longestSitting, told.length > 0 ? furthest : longestSitting) + 0.001 * facts.length,
      )
      expect(new Set(facts.map((f) => f.key)).size).toBe(facts.length)
      total += minutes
    }
    expect(total).toBeGreaterThan(1000)
    const lines = (all: ParsedStatement[]) =>
      [...Map.groupBy(all, (h) => `${identityOf(h.actor)!.identifier} ${h.together}`)]
        .map(([unit, own]) => `${unit} ${JSON.stringify(toFacts(own))}`)
        .toSorted()
    expect(lines(heard.toReversed())).toEqual(lines(heard))
  },
)

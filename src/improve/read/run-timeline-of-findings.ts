// Findings, changes and re-checks of a run in time order; a re-check still to come stands on its day.
import { momentOf } from '../../calendar/day.ts'
import { organisationZone } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import type { TimelineEvent } from '../../programme/contract.ts'
import { changesOf, findingsOf } from '../store/finding.ts'
import { findingHref, text } from './finding-texts-and-links.ts'

export async function timelineEventsOf(reading: Reading, scope: Scope, run: string): Promise<TimelineEvent[]> {
  const findings = await findingsOf(reading, scope, run)
  const changes = await changesOf(reading, scope, run)
  const zone = await organisationZone(reading, scope)
  const of = (
    kind: string,
    id: string,
    at: Date,
    title: Text,
    c: { module: string | null; href: string; day?: string },
  ): TimelineEvent => ({ id: `${kind}:${id}`, at: at.toISOString(), stage: 'improve', kind, title, person: null, ...c })
  return [
    ...findings.map((f) =>
      of('finding', f.id, f.at, text('happening.finding', { title: f.title }), {
        module: f.module,
        href: findingHref(f),
      }),
    ),
    ...changes.flatMap((c) => {
      const place = { module: c.module, href: `/runs/${run}/improve/${c.finding}` }
      const open = c.rechecks.some((r) => r.on_day === c.recheck_on)
        ? []
        : [
            of(
              'recheck-due',
              c.id,
              momentOf(c.recheck_on, '24:00', zone),
              text('happening.recheck-due', { title: c.title }),
              { ...place, day: c.recheck_on },
            ),
          ]
      return [
        of('change', c.id, c.at, text('happening.change', { title: c.title }, { kind: `kind.${c.kind}` }), place),
        ...c.rechecks.map((r) =>
          of(
            'recheck',
            r.id,
            r.at,
            text('happening.recheck', { title: c.title }, { verdict: `verdict.${r.verdict}` }),
            place,
          ),
        ),
        ...open,
      ]
    }),
  ].sort((a, b) => (a.at < b.at ? -1 : 1))
}

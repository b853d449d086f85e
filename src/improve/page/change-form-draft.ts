// What the form of a decision holds while it is filled in: what it begins with, and what of it is sent.
import { addDays, dayOf, momentOf } from '../../calendar/day.ts'
import { newId } from '../../ui/public.ts'
import type { z } from 'zod'
import type { addChange, ChangeKind, Finding } from '../contract.ts'
import type { SuggestedChange } from '../rules/suggested-change.ts'

export interface ChangeDraft {
  id: string
  run: string
  module: string
  kind: ChangeKind
  title: string
  because: string
  effectiveOn: string
  indicator: string
  toValue: number | null
  recheckOn: string
  sessionAt: string
  instructor: string
  paceDays: number | null
  cite: string
}

/** `remedy`: what the form begins with, where one was picked; `title` is what it is called; days are counted in `zone`. */
export const beginChange = (
  finding: Finding,
  remedy: SuggestedChange | null,
  { title, now, zone }: { title: string; now: Date; zone: string },
): ChangeDraft => ({
  id: newId(),
  run: finding.run,
  module: finding.module?.id ?? '',
  kind: remedy?.kind ?? 'form',
  title,
  because: finding.diagnoses.at(-1)?.because ?? '',
  effectiveOn: addDays(dayOf(now, zone), 1),
  indicator: remedy?.indicator ?? 'test-score',
  toValue: null,
  recheckOn: addDays(dayOf(now, zone), 15),
  sessionAt: '',
  instructor: '',
  paceDays: null,
  cite: '',
})

export function changeOf(d: ChangeDraft, zone: string): z.input<NonNullable<typeof addChange.body>> {
  return {
    id: d.id,
    run: d.run,
    module: d.module || null,
    kind: d.kind,
    title: d.title,
    because: d.because,
    effectiveOn: d.effectiveOn,
    indicator: d.indicator,
    toValue: d.toValue!,
    recheckOn: d.recheckOn,
    // @NOTE The field speaks the organisation's wall time.
    session: d.sessionAt
      ? {
          title: d.title,
          startsAt: momentOf(d.sessionAt.slice(0, 10), d.sessionAt.slice(11, 16), zone).toISOString(),
          minutes: 90,
          place: null,
          instructor: d.instructor || null,
        }
      : null,
    paceDays: d.kind === 'pace' ? (d.paceDays ?? 0) : 0,
    cites: d.cite.trim() ? [{ kind: 'observation', ref: null, text: d.cite.trim() }] : [],
  }
}

// What the form of a decision holds while it is filled in: what it begins with, and what of it is sent.
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

const dayFrom = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

/** `remedy`: what the form begins with, where one was picked; `title` is what it is called. */
export const beginChange = (finding: Finding, remedy: SuggestedChange | null, title: string): ChangeDraft => ({
  id: newId(),
  run: finding.run,
  module: finding.module?.id ?? '',
  kind: remedy?.kind ?? 'form',
  title,
  because: finding.diagnoses.at(-1)?.because ?? '',
  effectiveOn: dayFrom(1),
  indicator: remedy?.indicator ?? 'test-score',
  toValue: null,
  recheckOn: dayFrom(15),
  sessionAt: '',
  instructor: '',
  paceDays: null,
  cite: '',
})

export function changeOf(d: ChangeDraft): z.input<NonNullable<typeof addChange.body>> {
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
    // @NOTE The field speaks the wall time of Asia/Shanghai.
    session: d.sessionAt
      ? {
          title: d.title,
          startsAt: `${d.sessionAt}:00+08:00`,
          minutes: 90,
          place: null,
          instructor: d.instructor || null,
        }
      : null,
    paceDays: d.kind === 'pace' ? (d.paceDays ?? 0) : 0,
    cites: d.cite.trim() ? [{ kind: 'observation', ref: null, text: d.cite.trim() }] : [],
  }
}

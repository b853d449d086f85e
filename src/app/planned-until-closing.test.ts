import { expect, test } from 'vitest'
import type { TimelineEvent } from '../programme/contract.ts'
import { plannedUntilClosing } from './planned-until-closing.ts'

const event = (kind: string, at: string): TimelineEvent => ({
  id: kind,
  at,
  stage: 'practise',
  kind,
  title: { zh: kind, en: kind },
  person: null,
  module: null,
  href: null,
})
const kinds = ['session', 'added-session', 'review', 'task', 'breach', 'recheck-due', 'report', 'issue']
const [before, after] = [new Date('2026-12-01T08:00:00Z'), '2026-12-04T16:00:00.000Z']
const left = (closing: Date | null, at: string) =>
  plannedUntilClosing(
    kinds.map((kind) => event(kind, at)),
    closing,
  ).map(({ kind }) => kind)

test('of what was planned for after the closing only re-checks still come; what is done after it stays', () => {
  expect(left(before, after)).toEqual(['recheck-due', 'report', 'issue'])
  expect(left(before, before.toISOString())).toEqual(kinds)
})

test('a run that is not closed has all of it to come', () => {
  expect(left(null, after)).toEqual(kinds)
})

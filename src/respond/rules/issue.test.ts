import { expect, test } from 'vitest'
import type { IssueStep, IssueStatus } from './issue.ts'
import { applyStep, reported, statusAfter } from './issue.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 2, 4, hour))
const triaged: IssueStep = { what: 'triaged', at: at(1), category: 'content', owner: 'lin' }
const replied: IssueStep = { what: 'replied', at: at(2), text: '周二加课' }
const proposed: IssueStep = { what: 'proposed', at: at(3), text: '课上完了，解决了吗？' }
const after = (...steps: IssueStep[]) => statusAfter(at(0), steps)
const state = (answer: ReturnType<typeof applyStep>) => ('refused' in answer ? answer.refused : answer.issue.state)

test('a report goes 新建 → 已分类 → 处理中 → 待确认 → 已关闭', () => {
  expect(reported(at(0)).state).toBe('new')
  expect(after(triaged).state).toBe('triaged')
  expect(after(triaged, replied).state).toBe('in-progress')
  expect(after(triaged, replied, proposed).state).toBe('awaiting')
  expect(after(triaged, replied, proposed, { what: 'confirmed', at: at(4) })).toMatchObject({
    state: 'closed',
    closedAt: at(4),
    owner: 'lin',
  })
})

test('nobody answers before somebody owns it', () => {
  expect(applyStep(reported(at(0)), replied)).toEqual({ refused: 'triage-first' })
  expect(applyStep(reported(at(0)), proposed)).toEqual({ refused: 'triage-first' })
})

test('the 24-hour promise is kept by the first reply after category and owner, and by nothing else', () => {
  const met = (issue: IssueStatus, h: IssueStep) => {
    const next = applyStep(issue, h)
    return 'refused' in next ? [] : next.effects.filter((e) => e.does === 'meet').map((e) => e.clock)
  }
  expect(met(reported(at(0)), triaged)).toEqual([])
  expect(met(after(triaged), replied)).toEqual(['answer'])
  expect(met(after(triaged), proposed)).toEqual(['answer', 'solution'])
})

test('staff can not close it by confirming for the reporter before anything was proposed', () => {
  expect(state(applyStep(after(triaged, replied), { what: 'confirmed', at: at(3) }))).toBe('nothing-proposed')
  expect(state(applyStep(after(triaged, replied), { what: 'closed-unasked', at: at(3), text: '学员已离职' }))).toBe(
    'nothing-proposed',
  )
})

test('closing without the reporter needs a reason', () => {
  const waiting = after(triaged, proposed)
  expect(state(applyStep(waiting, { what: 'closed-unasked', at: at(4), text: ' ' }))).toBe('say-why')
  expect(state(applyStep(waiting, { what: 'closed-unasked', at: at(4), text: '学员已离职' }))).toBe('closed')
})

test('没解决 opens it again: a new epoch, both clocks from the start, category and owner kept', () => {
  const next = applyStep(after(triaged, replied, proposed), { what: 'denied', at: at(5) })
  expect(next).toMatchObject({
    issue: { state: 'reopened', epoch: 2, since: at(5), category: 'content', owner: 'lin', answeredAt: null },
    effects: [
      { clock: 'answer', does: 'start' },
      { clock: 'solution', does: 'start' },
    ],
  })
})

test('a closed report can be reopened by its reporter, and by nobody’s answer', () => {
  const closed = after(triaged, proposed, { what: 'confirmed', at: at(4) })
  expect(state(applyStep(closed, replied))).toBe('closed')
  expect(state(applyStep(closed, { what: 'said', at: at(5), text: '又来了' }))).toBe('closed')
  expect(state(applyStep(closed, { what: 'denied', at: at(5) }))).toBe('reopened')
})

test('sorting again changes category and owner, and where it stands not at all', () => {
  expect(after(triaged, replied, { ...triaged, at: at(4), category: 'teaching', owner: 'zhou' })).toMatchObject({
    state: 'in-progress',
    category: 'teaching',
    owner: 'zhou',
  })
})

import { expect, test } from 'vitest'
import type { Tile } from '../../../programme/contract.ts'
import { runStatusSentence } from './run-status-sentence.ts'

const tile = (dimension: Tile['dimension'], colour: Tile['colour']): Tile => ({
  dimension,
  colour,
  sentence: { zh: dimension, en: dimension },
  href: '/',
})

test('the worst tile speaks first, and says how many others are as bad', () => {
  expect(
    runStatusSentence([tile('alignment', 'watch'), tile('resolution', 'bad'), tile('improvement', 'bad')], 'running'),
  ).toMatchObject({ key: 'run.bad', n: 2, first: { dimension: 'resolution' } })
})

test('a run nobody has data on is not called on track', () => {
  expect(runStatusSentence([tile('alignment', 'none'), tile('monitoring', 'none')], 'running')).toEqual({
    key: 'run.none',
  })
})

test('without anything measured what wants attention is said, and not that it is on track', () => {
  expect(
    runStatusSentence([tile('alignment', 'good'), tile('monitoring', 'none'), tile('effect', 'watch')], 'running'),
  ).toMatchObject({ key: 'run.none-watch', n: 1, first: { dimension: 'effect' } })
  expect(runStatusSentence([tile('alignment', 'good'), tile('monitoring', 'none')], 'running')).toEqual({
    key: 'run.none',
  })
  expect(runStatusSentence([tile('alignment', 'good'), tile('monitoring', 'good')], 'running')).toEqual({
    key: 'run.good',
  })
})

test('a closed run is called closed', () => {
  expect(runStatusSentence([tile('resolution', 'bad')], 'closed')).toEqual({ key: 'run.closed' })
})

test('a run in preparation tells what stands at its door', () => {
  expect(runStatusSentence([tile('improvement', 'bad')], 'preparing')).toMatchObject({
    key: 'run.preparing-door',
    first: { dimension: 'improvement' },
  })
})

import { expect, test } from 'vitest'
import { textOverlap, exceedsThreshold } from './text-overlap.ts'

const own =
  '我先把听到的复述一遍，再问您最担心的是哪一笔，让对方自己把顺序讲出来。客户停下来想了想，说出是自动续费，语气也缓了，当场提交退订。'

test('a report taken over but for its last sentence is worth telling, with the passage as it is written', () => {
  const found = textOverlap(`${own}复述真的有用。`, `${own}下次先写好三个问题。`)
  expect(found.share).toBeCloseTo(58 / 64, 2)
  expect(found.passages[0]).toContain('我先把听到的复述一遍，再问您最担心的是哪一笔')
  expect(exceedsThreshold(found)).toBe(true)
})

test('common turns of speech shorter than eight words are not counted', () => {
  expect(textOverlap('我先复述一遍客户的问题，然后查了系统。', '客户很急，我先复述一遍，再请他稍等。')).toMatchObject({
    share: 0,
    words: 0,
    passages: [],
  })
})

test('one shared sentence among many is not worth telling', () => {
  const found = textOverlap(
    `${own}${'这一周我一共接了四十七通来电，其中只有两通需要回访，其余当场解决；回访的两通分别是发票和物流。'.repeat(2)}`,
    `客户停下来想了想，说出是自动续费，语气也缓了，当场提交退订。别的都不一样。`,
  )
  expect(found.words).toBeGreaterThan(8)
  expect(exceedsThreshold(found)).toBe(false)
})

test('English counts by words; width, case and punctuation do not hide a copy', () => {
  const text = 'I first repeated what I had heard, then asked which bill worried her most.'
  expect(textOverlap(text, text.toUpperCase().replace(',', ' –')).share).toBe(1)
  expect(textOverlap('ＡＢＣ１２３是客户的编号请务必记录下来', 'ABC123 是客户的编号，请务必记录下来').share).toBe(1)
})

test('nothing in common, and nothing at all', () => {
  expect(textOverlap(own, '')).toEqual({ share: 0, words: 0, passages: [] })
  expect(textOverlap('', own)).toEqual({ share: 0, words: 0, passages: [] })
})

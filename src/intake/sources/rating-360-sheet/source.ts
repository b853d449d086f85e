// A round of 360 feedback: one row a rater and item. It is sealed: who rated and what they gave is shown to nobody.
import type { Side360 } from '../../../evidence/public.ts'
import type { SheetSource } from '../../source-definition.ts'
import { employeeNo, personName, exampleNumbers, exampleOf } from '../common-fields.ts'

const sides: [RegExp, Side360][] = [
  [/^(自评|本人|自己|self)$/, 'self'],
  [/^(上级|主管|直属上级|上级评|superior|manager|boss)$/, 'superior'],
  [/^(同事|同级|平级|同事评|peers?|colleagues?)$/, 'peer'],
  [/^(下级|下属|直接下属|下级评|(direct)?reports?|subordinates?)$/, 'report'],
  [/^(客户|内部客户|外部客户|customers?|clients?)$/, 'customer'],
]

/** The group of raters a text means, or null. */
const sideNamed = (text: string): Side360 | null =>
  sides.find(([form]) => form.test(text.toLowerCase().replace(/[\s_-]|评价/g, '')))?.[1] ?? null

export const rating360Sheet: SheetSource = {
  key: 'rating-360-sheet',
  takes: 'sheet',
  words: {
    name: { zh: '360 评分表', en: '360 ratings' },
    about: {
      zh: '被评人工号、评价人组、评价人、能力或行为、1–5 分、轮次；逐行内容不对任何人开放',
      en: 'Person, group of raters, rater, competency or behaviour, 1 to 5, round; open to nobody row by row',
    },
  },
  needsRun: true,
  sealed: ['rater', 'score'],
  fields: [
    {
      ...employeeNo,
      words: { zh: '被评人工号', en: 'Employee no. of the person rated' },
      guesses: [
        '被评人工号',
        '被评价人工号',
        '被评人',
        '被评价人',
        'ratee',
        'person rated',
        'employee number of the person rated',
        ...employeeNo.guesses,
      ],
    },
    personName,
    {
      key: 'side',
      words: { zh: '评价人组', en: 'Group of raters' },
      kind: 'text',
      required: true,
      guesses: ['评价人组', '评价关系', '关系', '评价角色', '评价人类型', 'rater group', 'relation', 'group', 'side'],
    },
    {
      key: 'rater',
      words: { zh: '评价人', en: 'Rater' },
      kind: 'id',
      guesses: ['评价人', '评价人代号', '评价人工号', '评分人', 'rater', 'rater id', 'rater code'],
    },
    {
      key: 'item',
      words: { zh: '能力或行为', en: 'Competency or behaviour' },
      kind: 'text',
      required: true,
      guesses: ['能力或行为', '能力', '行为', '能力项', '题目', '条目', 'competency', 'behaviour', 'item'],
    },
    {
      key: 'score',
      words: { zh: '评分', en: 'Rating' },
      kind: 'number',
      required: true,
      guesses: ['评分', '分数', '得分', 'score', 'rating'],
    },
    {
      key: 'round',
      words: { zh: '轮次', en: 'Round' },
      kind: 'text',
      required: true,
      guesses: ['轮次', '评估轮次', '批次', '期次', 'round', 'wave'],
    },
  ],
  examples: {
    'employee-no': [exampleNumbers[1], exampleNumbers[1]],
    name: [exampleOf.who.name[1], exampleOf.who.name[1]],
    side: [
      { zh: '上级', en: 'superior' },
      { zh: '自评', en: 'self' },
    ],
    rater: exampleNumbers,
    item: [
      { zh: '首次回复时长', en: 'Time to first reply' },
      { zh: '首次回复时长', en: 'Time to first reply' },
    ],
    score: [3, 4],
    round: [
      { zh: '示例轮次', en: 'Example round' },
      { zh: '示例轮次', en: 'Example round' },
    ],
  },
  become(row) {
    const wrong = (field: string, code: string, params: Record<string, string | number> = {}) => ({
      problems: [{ column: row.columnOf(field), code, params }],
    })
    const [no, written] = [row.id('employee-no')!, row.text('side')!]
    const side = sideNamed(written)
    if (side === null) return wrong('side', 'unknown-side', { value: written })
    const score = row.number('score')!.number
    // @NOTE The sentence does not repeat the score or the rater: both are sealed, in the list of rows to mend too.
    if (score < 1 || score > 5) return wrong('score', 'round-rating-out-of-scale')
    const rater = row.id('rater')
    if (side === 'self' && rater !== null && rater !== no) return wrong('rater', 'self-by-another')
    if (side !== 'self' && rater === null) return wrong('rater', 'rater-needed')
    if (side !== 'self' && rater === no) return wrong('rater', 'rater-is-rated')
    return {
      facts: [
        {
          what: 'round',
          employeeNo: no,
          round: row.text('round')!.slice(0, 60),
          side,
          rater: rater ?? no,
          item: row.text('item')!,
          score,
        },
      ],
    }
  },
}

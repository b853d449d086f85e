// How superiors, and people themselves, rate single behaviours at work: before a run, and 30, 60 and 90 days after it.
import type { SheetSource } from '../../source-definition.ts'
import { parseOccasion } from '../../sheet-parsing/rating-occasion.ts'
import { employeeNo, personName, exampleNumbers, exampleOf } from '../common-fields.ts'

export const behaviourSheet: SheetSource = {
  key: 'behaviour-sheet',
  takes: 'sheet',
  words: {
    name: { zh: '行为评分表', en: 'Ratings of behaviour' },
    about: {
      zh: '工号、行为、时点（训前、30、60、90 天）、1–5 分、评价人工号',
      en: 'Employee number, behaviour, occasion (before, 30, 60, 90 days after), 1 to 5, rater',
    },
  },
  needsRun: true,
  fields: [
    employeeNo,
    personName,
    {
      key: 'item',
      words: { zh: '行为', en: 'Behaviour' },
      kind: 'text',
      required: true,
      guesses: [
        '行为',
        '行为项',
        '行为名称',
        '评价行为',
        '能力',
        '评价项目',
        'behaviour',
        'behavior',
        'competency',
        'item',
      ],
    },
    {
      key: 'occasion',
      words: { zh: '时点', en: 'Occasion' },
      kind: 'text',
      guesses: ['时点', '评价时点', '阶段', '前后', '第几次', 'occasion', 'time point', 'when'],
    },
    {
      key: 'day',
      words: { zh: '评价日期', en: 'Date of the rating' },
      kind: 'date',
      guesses: ['评价日期', '日期', '评分日期', '填写日期', 'date', 'rated on'],
    },
    {
      key: 'score',
      words: { zh: '评分', en: 'Rating' },
      kind: 'number',
      required: true,
      guesses: ['评分', '分数', '得分', '评价', 'score', 'rating'],
    },
    {
      key: 'rater',
      words: { zh: '评价人工号', en: "Rater's employee no." },
      kind: 'id',
      required: true,
      guesses: [
        '评价人工号',
        '评价人',
        '评分人工号',
        '上级工号',
        '主管工号',
        'rater',
        'rater no',
        "rater's employee number",
        'rated by',
      ],
    },
    {
      key: 'because',
      words: { zh: '依据', en: 'Evidence' },
      kind: 'text',
      guesses: ['依据', '事例', '证据', '行为事例', '说明', '备注', 'evidence', 'because', 'example', 'note'],
    },
  ],
  examples: {
    'employee-no': [exampleNumbers[1], exampleNumbers[1]],
    name: [exampleOf.who.name[1], exampleOf.who.name[1]],
    item: [
      { zh: '首次回复时长', en: 'Time to first reply' },
      { zh: '首次回复时长', en: 'Time to first reply' },
    ],
    occasion: [
      { zh: '训前', en: 'before' },
      { zh: '训前', en: 'before' },
    ],
    ...exampleOf.seen,
    score: [3, 4],
    rater: exampleNumbers,
  },
  become(row, { run, today }) {
    const score = row.number('score')!.number
    if (score < 1 || score > 5)
      return { problems: [{ column: row.columnOf('score'), code: 'rating-out-of-scale', params: { value: score } }] }
    const because = row.text('because')
    if ((score === 1 || score === 5) && (because === null || because.length < 4))
      return { problems: [{ column: row.columnOf('because'), code: 'evidence-for-extreme', params: { value: score } }] }
    const told = parseOccasion({ text: row.text('occasion'), day: row.day('day') }, run!, today)
    if ('code' in told) {
      return {
        problems: [
          {
            column: row.columnOf(told.code === 'day-in-future' && row.day('day') !== null ? 'day' : 'occasion'),
            code: told.code,
            params: { value: told.value, today, start: run!.startsOn, end: run!.endsOn },
          },
        ],
      }
    }
    return {
      facts: [
        {
          what: 'behaviour',
          employeeNo: row.id('employee-no')!,
          item: row.text('item')!,
          ...told,
          score,
          raterNo: row.id('rater')!,
          because,
        },
      ],
    }
  },
}

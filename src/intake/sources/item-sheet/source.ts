// Who answered which question how: one row per answer, or one column per question.
import { asNumber } from '../../sheet-parsing/cell.ts'
import type {
  FactsOrProblems,
  Fact,
  ItemNamed,
  Named,
  RowProblem,
  SheetSource,
  TakenRow,
} from '../../source-definition.ts'
import { day, employeeNo, module, note, personName, exampleOf } from '../common-fields.ts'
import { homework, points, pointsFault } from '../score-points.ts'

const right = ['对', '正确', '答对', '√', '✓', '✔', '是', 't', 'true', 'y', 'yes', 'right', 'correct']
const wrong = [
  '错',
  '错误',
  '答错',
  '×',
  '✗',
  '✘',
  'x',
  '否',
  '未答',
  '漏答',
  'f',
  'false',
  'n',
  'no',
  'wrong',
  'incorrect',
  'blank',
]

/** 第3题（5分）【安抚话术】 is worth five points and asks for 安抚话术; without brackets a question is worth what the row says. */
function titled(header: string): { name: string; outOf: number | null; point: string | null } {
  const wide = header.normalize('NFKC')
  const outOf = /\(\s*(\d+(?:\.\d+)?)\s*(?:分|points?|pts?)\s*\)/i.exec(wide)?.[1]
  const point = /[【[]([^】\]]+)[】\]]/.exec(wide)?.[1]?.trim()
  const name = wide.replace(/\([^)]*(?:分|points?|pts?)\s*\)|[【[][^】\]]*[】\]]/gi, '').trim()
  return { name: name || header, outOf: outOf === undefined ? null : Number(outOf), point: point || null }
}

interface Answer {
  item: ItemNamed
  value: number
  outOf: number
}

function answerOf(cell: Named<string>, row: TakenRow): Answer | RowProblem {
  const own = titled(row.text('item') ?? cell.name)
  const outOf = own.outOf ?? row.number('maximum')?.number ?? 1
  const value = mark(cell, outOf)
  if (typeof value !== 'number') return value
  const of = homework.test(`${row.text('type') ?? ''} ${row.text('test') ?? ''}`) ? 'homework' : 'test'
  return (
    pointsFault(value, outOf, cell.column) ?? {
      item: { name: own.name, point: row.text('point') ?? own.point, of },
      value,
      outOf,
    }
  )
}

/** 对 and 错, or points; what is neither says so. */
function mark({ value, column }: Named<string>, outOf: number): number | RowProblem {
  const word = value.trim().toLowerCase()
  if (right.includes(word)) return outOf
  if (wrong.includes(word)) return 0
  const number = asNumber(value)
  return 'value' in number
    ? points(number.value, outOf)
    : { column, code: 'unknown-mark', params: { value: value.slice(0, 60) } }
}

function become(row: TakenRow): FactsOrProblems {
  const cells = row.texts('answer')
  if (cells.length === 0) return { problems: [{ column: row.columnOf('answer'), code: 'required-empty', params: {} }] }
  const named = row.text('item')
  if (named !== null && cells.length > 1)
    return { problems: [{ column: cells[1]!.column, code: 'two-scores', params: { value: named } }] }
  const answers = cells.map((cell) => answerOf(cell, row))
  const problems = answers.filter((a): a is RowProblem => 'code' in a)
  if (problems.length > 0) return { problems }
  const test = row.text('test')!
  const attempt = row.number('attempt')?.number ?? ''
  return {
    facts: (answers as Answer[]).map(({ item, value, outOf }): Fact => ({
      what: 'seen',
      employeeNo: row.id('employee-no')!,
      kind: 'item.answered',
      key: [row.text('module') ?? '', test, item.name, attempt].join(' ').trim(),
      day: row.day('day')!,
      module: row.text('module'),
      activity: test,
      value,
      outOf,
      note: row.text('note'),
      item,
    })),
  }
}

export const itemSheet: SheetSource = {
  key: 'item-sheet',
  takes: 'sheet',
  words: {
    name: { zh: '逐题得分表', en: 'Answers by question' },
    about: {
      zh: '一行一题（工号、题目、对错或得分、满分、知识点），或一题一列；列名可写「第3题（5分）【知识点】」',
      en: 'One row per answer, or one column per question; a header may say “Q3 (5 points) [knowledge point]”',
    },
  },
  needsRun: true,
  rest: 'answer',
  restLooks:
    /^(对|错|正确|错误|答对|答错|未答|漏答|√|✓|✔|×|✗|✘|x|true|false|t|f|y|n|yes|no|right|wrong|correct|incorrect|blank)$/i,
  fields: [
    employeeNo,
    personName,
    {
      key: 'test',
      words: { zh: '测试名称', en: 'Test' },
      kind: 'text',
      required: true,
      guesses: [
        '测试名称',
        '考试名称',
        '试卷名称',
        '作业名称',
        '测试',
        '考试',
        '试卷',
        '作业',
        'test',
        'quiz',
        'exam',
        'assignment',
      ],
    },
    {
      key: 'item',
      words: { zh: '题目', en: 'Question' },
      kind: 'text',
      guesses: ['题目', '题号', '试题', '题目名称', '试题名称', 'question', 'item'],
    },
    {
      key: 'answer',
      words: { zh: '对错或得分', en: 'Right, wrong or points' },
      kind: 'text',
      many: true,
      guesses: ['对错', '是否正确', '得分', '分数', '答题结果', '作答结果', 'correct', 'score', 'points', 'result'],
    },
    {
      key: 'maximum',
      words: { zh: '满分', en: 'Maximum' },
      kind: 'number',
      guesses: ['满分', '分值', '题目分值', 'out of', 'max', 'maximum', 'max score'],
    },
    {
      key: 'point',
      words: { zh: '知识点', en: 'Knowledge point' },
      kind: 'text',
      guesses: ['知识点', '考点', '能力项', '能力点', '考查点', 'knowledge point', 'competency', 'topic', 'skill'],
    },
    { key: 'type', words: { zh: '类型', en: 'Type' }, kind: 'text', guesses: ['类型', '类别', 'type', 'category'] },
    {
      key: 'attempt',
      words: { zh: '第几次', en: 'Attempt' },
      kind: 'number',
      guesses: ['第几次', '次数', '作答次数', 'attempt'],
    },
    {
      key: 'left-out',
      words: { zh: '不用的列', en: 'Left out' },
      leftOut: true,
      kind: 'text',
      many: true,
      guesses: [
        '总分',
        '总成绩',
        '合计',
        '总得分',
        '用时',
        '耗时',
        '答题时长',
        '答题用时',
        'total',
        'total score',
        'time taken',
        'duration',
      ],
    },
    day,
    module,
    note,
  ],
  examples: {
    ...exampleOf.who,
    ...exampleOf.seen,
    test: [
      { zh: '随堂测试', en: 'Quiz' },
      { zh: '随堂测试', en: 'Quiz' },
    ],
    item: [
      { zh: '第 1 题', en: 'Question 1' },
      { zh: '第 1 题', en: 'Question 1' },
    ],
    answer: [
      { zh: '对', en: 'right' },
      { zh: '错', en: 'wrong' },
    ],
    maximum: [5, 5],
    point: [
      { zh: '安抚话术', en: 'Calming words' },
      { zh: '安抚话术', en: 'Calming words' },
    ],
  },
  become,
}

// What learners scored in tests and homework, and whether homework came in time: one row per result, or one column per test.
import type { Amount, FactsOrProblems, Fact, RowProblem, SheetSource, TakenRow } from '../../source-definition.ts'
import { day, employeeNo, module, note, personName, exampleOf } from '../common-fields.ts'
import { homework, points, pointsFault } from '../score-points.ts'

/** A test of what a module takes for granted, sat before it. */
const entry = /摸底|前测|入学测|入门测|pre-?test|entry|placement/i

function result(row: TakenRow, test: { name: string; amount: Amount; outOf: number }): Fact {
  const said = `${row.text('type') ?? ''} ${test.name}`
  const kind = homework.test(said) ? 'homework.score' : entry.test(said) ? 'entry.score' : 'test.score'
  const attempt = row.number('attempt')?.number
  return {
    what: 'seen',
    employeeNo: row.id('employee-no')!,
    kind,
    key: [row.text('module') ?? '', test.name, attempt ?? ''].join(' ').trim(),
    day: row.day('day')!,
    module: row.text('module'),
    activity: test.name,
    value: points(test.amount, test.outOf),
    outOf: test.outOf,
    note: row.text('note'),
  }
}

const onTime = ['是', '按时', '已交', '已提交', '按时提交', 'y', 'yes', '1', 'on time', 'submitted']
const notOnTime = ['否', '未交', '未提交', '迟交', '补交', '逾期', 'n', 'no', '0', 'late', 'missing']
const letOff = ['免交', '免', '请假', 'excused', 'exempt']

/** Whether homework came in time: late counts as not, excused neither way; null where the sheet does not say. */
function handIn(row: TakenRow): Fact | RowProblem | null {
  const text = row.text('handed-in')
  if (text === null) return null
  const word = text.trim().toLowerCase()
  if (![...onTime, ...notOnTime, ...letOff].includes(word))
    return { column: row.columnOf('handed-in'), code: 'unknown-hand-in', params: { value: text } }
  const name = row.text('test') ?? ''
  return {
    what: 'seen',
    employeeNo: row.id('employee-no')!,
    kind: 'homework.handed-in',
    key: [row.text('module') ?? '', name].join(' ').trim(),
    day: row.day('day')!,
    module: row.text('module'),
    activity: name || null,
    value: onTime.includes(word) ? 1 : 0,
    outOf: letOff.includes(word) ? 0 : 1,
    note: row.text('note'),
  }
}

function become(row: TakenRow): FactsOrProblems {
  const outOf = row.number('maximum')?.number ?? 100
  const named = row.text('test')
  const scores = row.numbers('score')
  const handedIn = handIn(row)
  if (handedIn && 'code' in handedIn) return { problems: [handedIn] }
  if (scores.length === 0 && handedIn) return { facts: [handedIn] }
  if (scores.length === 0) return { problems: [{ column: row.columnOf('score'), code: 'required-empty', params: {} }] }
  if (named !== null && scores.length > 1)
    return { problems: [{ column: scores[1]!.column, code: 'two-scores', params: { value: named } }] }
  const problems = scores.map((s) => pointsFault(points(s.value, outOf), outOf, s.column)).filter((p) => p !== null)
  if (problems.length > 0) return { problems }
  return {
    facts: [
      ...scores.map((s) => result(row, { name: named ?? s.name, amount: s.value, outOf })),
      ...(handedIn ? [handedIn] : []),
    ],
  }
}

export const scoreSheet: SheetSource = {
  key: 'score-sheet',
  takes: 'sheet',
  words: {
    name: { zh: '成绩表', en: 'Score sheet' },
    about: {
      zh: '测试、课前摸底与作业得分；考试星、问卷星、Moodle 的导出可直接用',
      en: 'Scores of tests, entry tests and homework',
    },
  },
  needsRun: true,
  rest: 'score',
  fields: [
    employeeNo,
    personName,
    {
      key: 'test',
      words: { zh: '测试名称', en: 'Test' },
      kind: 'text',
      guesses: [
        '测试名称',
        '考试名称',
        '试卷名称',
        '作业名称',
        '测试',
        '考试',
        '作业',
        '科目',
        '试卷',
        'test',
        'quiz',
        'exam',
        'assignment',
        'homework',
      ],
    },
    {
      key: 'score',
      words: { zh: '得分', en: 'Score' },
      kind: 'number',
      many: true,
      guesses: ['得分', '成绩', '分数', '总分', '考试成绩', '测试成绩', '最终得分', 'score', 'grade', 'points', 'mark'],
    },
    {
      key: 'maximum',
      words: { zh: '满分', en: 'Maximum' },
      kind: 'number',
      guesses: ['满分', '卷面总分', '试卷总分', '最高分', 'out of', 'max', 'maximum', 'max score', 'full mark'],
    },
    {
      key: 'type',
      words: { zh: '类型', en: 'Type' },
      kind: 'text',
      guesses: ['类型', '类别', '测试类型', 'type', 'category'],
    },
    {
      key: 'attempt',
      words: { zh: '第几次', en: 'Attempt' },
      kind: 'number',
      guesses: ['第几次', '次数', '作答次数', 'attempt'],
    },
    {
      key: 'handed-in',
      words: { zh: '按时提交', en: 'Handed in on time' },
      kind: 'text',
      guesses: ['按时提交', '是否提交', '提交情况', '提交状态', 'handed in', 'submitted'],
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
    score: [86, 72],
    maximum: [100, 100],
  },
  become,
}

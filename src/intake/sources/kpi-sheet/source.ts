// Key figures of persons or teams by period, with numerator and denominator where the business system gives them.
import { plainHeader } from '../../sheet-parsing/find-header.ts'
import type {
  Amount,
  FactsOrProblems,
  KpiFact,
  Named,
  RowProblem,
  SheetSource,
  TakenRow,
  TeamKpiFact,
} from '../../source-definition.ts'
import { employeeNo, personName, exampleOf } from '../common-fields.ts'

const isDenominator = /分母|样本数|总数|总量|基数|denominator|total|count|n$/i
const isNumerator = /分子|numerator/i
const stem = (header: string) => plainHeader(header).replace(isDenominator, '').replace(isNumerator, '')

/** A numerator and a denominator of the same stem are one figure, their ratio; a figure alone keeps its own value. */
function figures(row: TakenRow): { kpi: string; column: number; value: number; denominator: number | null }[] {
  const [values, below] = [row.numbers('kpi'), row.numbers('denominator')]
  return values.map((v) => {
    const under =
      below.find((d) => stem(d.name) === stem(v.name)) ??
      (values.length === 1 && below.length === 1 ? below[0] : undefined)
    return { kpi: nameOf(v, row), column: v.column, value: ratio(v, under), denominator: under?.value.number ?? null }
  })
}

const nameOf = (v: Named<Amount>, row: TakenRow) =>
  row.text('kpi-name') ?? v.name.replace(/[（(]?\s*(分子|numerator)\s*[）)]?/i, '').trim()
const ratio = (v: Named<Amount>, under?: Named<Amount>) =>
  under && isNumerator.test(v.name) ? v.value.number / under.value.number : v.value.number

function faults(row: TakenRow): RowProblem[] {
  const problems: RowProblem[] = row
    .numbers('denominator')
    .filter((d) => d.value.number <= 0)
    .map((d) => ({ column: d.column, code: 'denominator-not-positive', params: { value: d.value.number } }))
  for (const v of row.numbers('kpi').filter((k) => isNumerator.test(k.name))) {
    const under = row.numbers('denominator').find((d) => stem(d.name) === stem(v.name))
    if (!under) problems.push({ column: v.column, code: 'denominator-missing', params: { value: v.name } })
    else if (under.value.number > 0 && v.value.number > under.value.number)
      problems.push({
        column: v.column,
        code: 'numerator-beyond',
        params: { value: v.value.number, maximum: under.value.number },
      })
  }
  return problems
}

function become(row: TakenRow): FactsOrProblems {
  const whole = row.period('period')
  const [from, to] = [row.day('from') ?? whole?.from, row.day('to') ?? whole?.to]
  if (from === undefined || to === undefined)
    return { problems: [{ column: row.columnOf('period'), code: 'period-missing', params: {} }] }
  if (to < from)
    return { problems: [{ column: row.columnOf('to'), code: 'ends-before-start', params: { value: to, start: from } }] }
  const problems = faults(row)
  if (row.numbers('kpi').length === 0)
    problems.push({ column: row.columnOf('kpi'), code: 'required-empty', params: {} })
  if (problems.length > 0) return { problems }
  const [no, team] = [row.id('employee-no'), row.text('team')]
  if (no === null && team === null)
    return { problems: [{ column: row.columnOf('employee-no'), code: 'required-empty', params: {} }] }
  // @NOTE A row with a 工号 is that person's, whatever team stands beside it.
  if (no === null)
    return {
      facts: figures(row).map((f): TeamKpiFact => ({
        what: 'team-kpi',
        team: team!,
        kpi: f.kpi,
        from,
        to,
        value: f.value,
        denominator: f.denominator,
      })),
    }
  return {
    facts: figures(row).map(({ kpi, value, denominator }): KpiFact => ({
      what: 'kpi',
      employeeNo: no,
      kpi,
      from,
      to,
      value,
      denominator,
    })),
  }
}

export const kpiSheet: SheetSource = {
  key: 'kpi-sheet',
  takes: 'sheet',
  words: {
    name: { zh: 'KPI 表', en: 'KPI sheet' },
    about: { zh: '每人或每个班组每周期的业务指标；有分子分母更好', en: 'Key figures of each person or team by period' },
  },
  needsRun: false,
  rest: 'kpi',
  fields: [
    { ...employeeNo, required: false },
    personName,
    {
      key: 'team',
      words: { zh: '班组', en: 'Team' },
      kind: 'text',
      guesses: ['班组', '部门', '团队', '小组', '组别', '所属班组', 'team', 'department', 'unit'],
    },
    {
      key: 'period',
      words: { zh: '周期', en: 'Period' },
      kind: 'period',
      guesses: ['周期', '月份', '年月', '统计月份', '统计周期', '考核周期', '周次', '周', 'period', 'month', 'week'],
    },
    {
      key: 'from',
      words: { zh: '起', en: 'From' },
      kind: 'date',
      guesses: ['开始日期', '起始日期', '周期开始', '统计开始', 'from', 'period from', 'start date'],
    },
    {
      key: 'to',
      words: { zh: '止', en: 'To' },
      kind: 'date',
      guesses: ['结束日期', '截止日期', '周期结束', '统计结束', 'to', 'period to', 'end date'],
    },
    {
      key: 'kpi-name',
      words: { zh: '指标名称', en: 'Key figure' },
      kind: 'text',
      guesses: ['指标名称', '指标', 'kpi名称', 'kpi', 'metric', 'key figure'],
    },
    {
      key: 'denominator',
      words: { zh: '分母', en: 'Denominator' },
      kind: 'number',
      many: true,
      guesses: ['分母', '样本数', '总数', '总量', 'denominator'],
    },
    {
      key: 'kpi',
      words: { zh: '指标数值', en: 'Figure' },
      kind: 'number',
      many: true,
      required: true,
      guesses: ['指标值', '数值', '实际值', '分子', 'value', 'actual', 'numerator'],
    },
  ],
  examples: {
    ...exampleOf.who,
    period: [({ month }) => month, ({ month }) => month],
    'kpi-name': [
      { zh: '一次解决率', en: 'First contact resolution' },
      { zh: '一次解决率', en: 'First contact resolution' },
    ],
    denominator: [120, 96],
    kpi: [0.82, 0.75],
  },
  become,
}

// What the back of the card says: every number, its rows, and the computing again.
import { defineWords } from '../../platform/localised-text/contract.ts'

export const reportDetailsWords = defineWords({
  'back.title': { zh: '背面：全部数字', en: 'The back: every number' },
  'back.kpi': { zh: '指标', en: 'Figure' },
  'back.role': { zh: '性质', en: 'Role' },
  'back.primary': { zh: '主要', en: 'Primary' },
  'back.other': { zh: '其他', en: 'Other' },
  'back.trained': { zh: '受训 前→后', en: 'Trained before→after' },
  'back.comparison': { zh: '未受训 前→后', en: 'Untrained before→after' },
  'back.effect': { zh: '差中差', en: 'Difference' },
  'back.interval': { zh: '95% 区间', en: '95% interval' },
  'back.se': { zh: '标准误', en: 'SE' },
  'back.df': { zh: '自由度', en: 'df' },
  'back.p': { zh: 'p（主要指标经 Holm 校正）', en: 'p (primary: Holm)' },
  'back.baseline': { zh: '起点差（标准差）', en: 'Baseline gap (sd)' },
  'back.placebo': { zh: '安慰剂 p', en: 'Placebo p' },
  'back.n': { zh: 'n', en: 'n' },
  'back.rows': { zh: '看原始行', en: 'Rows' },
  'back.method': {
    zh: '每人培训后均值减培训前均值（有分母的按分母加权），受训减未受训；误差 {error}，自由度 Satterthwaite；起点差超过 0.05 个标准差时按起点调整。',
    en: 'Each person’s mean after minus before (weighted by the denominator where there is one), trained minus untrained; errors {error}, Satterthwaite df; adjusted for the starting point beyond 0.05 sd.',
  },
  'back.error-person': { zh: 'HC2（按人）', en: 'HC2 (by person)' },
  'back.error-team': { zh: 'CR2（按班组）', en: 'CR2 (by team)' },
  'back.hash': { zh: '计划 {plan} · 数据 {data} · 计算于 {at}', en: 'Plan {plan} · data {data} · computed {at}' },
  'back.recompute': { zh: '重新计算一次', en: 'Compute it again' },
  'back.same': { zh: '重新计算：每一位数字都相同（{at}）', en: 'Computed again: every digit the same ({at})' },
  'back.differs': {
    zh: '重新计算：结果不同（{at}），请联系系统管理员',
    en: 'Computed again: the result differs ({at}); tell your administrator',
  },
  'rows.title': { zh: '{name}：原始行', en: '{name}: rows' },
  'rows.formula': {
    zh: '每人窗口内 Σ(值×分母)/Σ分母；没有分母时取平均',
    en: 'Per person and window: Σ(value×denominator)/Σdenominator; plain mean without one',
  },
})

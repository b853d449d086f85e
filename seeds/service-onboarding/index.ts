// The sample company: one believable customer-service firm, made through the verbs users use.
import type { OpenDatabase } from '../../src/platform/db/database.ts'
import type { Text } from '../../src/platform/localised-text/contract.ts'
import { seedAlign } from './align.ts'
import { startRun, createCompany } from './company-and-runs.ts'
import { seedImprove } from './improve.ts'
import { calendarFor } from './dates-and-ids.ts'
import { seedEvaluate } from './evaluate.ts'
import { seedPractise } from './practise.ts'
import { seedTrackingPlans } from './tracking-plans.ts'
import { seedLmsAndSimulatorStatements } from './lms-and-simulator-statements.ts'
import { seedStatements } from './video-statements.ts'
import { importKpiSheet, importBehaviourRatings, importRunSheets } from './import-generated-sheets.ts'
import { seedRespond } from './respond.ts'

/** Makes the company as it stands at a moment: 第 4 期 followed up, 第 5 期 in its fifth week, 第 6 期 in preparation. */
export async function createSampleCompany(db: OpenDatabase, now: Date, tell: (step: Text) => void): Promise<void> {
  const calendar = calendarFor(now)
  tell({ zh: '人员、部门与三期培训', en: 'People, departments and three runs' })
  await createCompany(db, calendar)
  await startRun(db, calendar, 'four')
  await startRun(db, calendar, 'five')
  await seedTrackingPlans(db, calendar)
  tell({
    zh: '签到、时长、测试、作业、主管评价与 KPI',
    en: 'Attendance, study time, tests, homework, ratings and KPIs',
  })
  await importRunSheets(db, calendar, 'four')
  await importRunSheets(db, calendar, 'five')
  await importKpiSheet(db, calendar)
  await importBehaviourRatings(db, calendar)
  tell({
    zh: '学习平台、模拟器与微课播放器发来的记录',
    en: 'Records sent by the platform, the simulator and the video player',
  })
  await seedLmsAndSimulatorStatements(db, calendar)
  await seedStatements(db, calendar)
  tell({ zh: '目标与三方复盘', en: 'Goals and three-party reviews' })
  await seedAlign(db, calendar)
  tell({ zh: '实践任务与共同点评', en: 'Practice tasks and joint reviews' })
  await seedPractise(db, calendar)
  tell({ zh: '学员反馈、共性问题与答复', en: 'Reports, common issues and answers' })
  await seedRespond(db, calendar)
  tell({ zh: '发现、变更、复查与下一期的门口', en: 'Findings, changes, re-checks, and the next run’s door' })
  await seedImprove(db, calendar)
  tell({ zh: '评估计划与效果报告', en: 'Evaluation plans and the effect report' })
  await seedEvaluate(db, calendar)
}

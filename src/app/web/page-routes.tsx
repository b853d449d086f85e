// Every screen there is: its address, where its code is, and who may use it. The menu shows no other.
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { PagePath } from '../page-paths/contract.ts'
import { isLeadership, isStaff } from './viewer-roles.ts'
import type { Viewer } from './viewer-roles.ts'
import { seesAll } from './session.tsx'

type LazyScreen = LazyExoticComponent<ComponentType> & {
  /** Fetches its code, ahead of showing it. */
  load: () => Promise<unknown>
}

export interface Screen {
  /** One of page-paths/contract.ts; 'runs/:run/…' for a screen of a run: it may call `useCurrentRun()`. */
  path: PagePath
  screen: LazyScreen
  /** Who is shown the way; the server refuses the rest anyway. Everybody when left out. */
  for?: (viewer: Viewer) => boolean
}

const page = (load: () => Promise<{ default: ComponentType }>): LazyScreen => Object.assign(lazy(load), { load })

/** Administrators and the training duty, whose figures rest on what comes in. */
const houseKeepers = ({ me }: Viewer) => seesAll(me)
const administrators = ({ me }: Viewer) => me.duties.includes('administrator')

export const screens: readonly Screen[] = [
  { path: '', screen: page(() => import('./screens/TodayScreen.tsx')) },
  { path: 'my/account', screen: page(() => import('./screens/MyAccountScreen.tsx')) },
  { path: 'accounts', screen: page(() => import('./screens/AccountsScreen.tsx')), for: houseKeepers },
  { path: 'accounts/slips', screen: page(() => import('./screens/InvitationSlipsScreen.tsx')), for: administrators },
  { path: 'notices', screen: page(() => import('./screens/NoticesScreen.tsx')) },
  { path: 'runs/:run', screen: page(() => import('./screens/RunOverviewScreen.tsx')), for: isLeadership },
  { path: 'runs/:run/evaluate', screen: page(() => import('./screens/EvaluateScreen.tsx')), for: isLeadership },
  { path: 'runs/:run/chain', screen: page(() => import('./screens/GoalEvidenceChainScreen.tsx')), for: isLeadership },
  {
    path: 'runs/:run/feedback',
    screen: page(() => import('./screens/Feedback360Screen.tsx')),
    for: (viewer) => isLeadership(viewer) || (viewer.standing?.learner ?? false),
  },
  { path: 'runs/:run/feedback/:round/:person', screen: page(() => import('./screens/Feedback360PersonScreen.tsx')) },
  { path: 'runs/:run/setup', screen: page(() => import('./screens/RunSetupScreen.tsx')), for: isStaff },
  {
    path: 'runs/:run/state',
    screen: page(() => import('./screens/RunStateScreen.tsx')),
    for: (viewer) => isStaff(viewer) || (viewer.standing?.roles.includes('business') ?? false),
  },
  { path: 'loops', screen: page(() => import('./screens/BrokenLoopsScreen.tsx')), for: isStaff },
  { path: 'runs/:run/timeline', screen: page(() => import('./screens/RunTimelineScreen.tsx')), for: isLeadership },
  { path: 'runs/:run/thread', screen: page(() => import('./screens/ClosedLoopScreen.tsx')), for: isLeadership },
  { path: 'runs', screen: page(() => import('./screens/RunsScreen.tsx')), for: isLeadership },
  { path: 'runs/:run/align', screen: page(() => import('./screens/AlignScreen.tsx')) },
  {
    path: 'runs/:run/track',
    screen: page(() => import('./screens/TrackScreen.tsx')),
    for: (viewer) => isLeadership(viewer) || (viewer.standing?.seesLearners ?? false),
  },
  { path: 'runs/:run/track/plan', screen: page(() => import('./screens/TrackingPlanScreen.tsx')), for: isLeadership },
  { path: 'runs/:run/indicators/:indicator', screen: page(() => import('./screens/IndicatorScreen.tsx')) },
  { path: 'runs/:run/board', screen: page(() => import('./screens/AllLearnersProgressScreen.tsx')) },
  { path: 'runs/:run/tests', screen: page(() => import('./screens/TestsAndKnowledgePointsScreen.tsx')) },
  { path: 'runs/:run/tests/:test', screen: page(() => import('./screens/ItemAnalysisScreen.tsx')) },
  { path: 'runs/:run/study-time', screen: page(() => import('./screens/StudyTimeScreen.tsx')) },
  { path: 'runs/:run/learners/:person', screen: page(() => import('./screens/LearnerScreen.tsx')) },
  { path: 'runs/:run/practise', screen: page(() => import('./screens/PractiseScreen.tsx')) },
  { path: 'runs/:run/practise/:task/:person', screen: page(() => import('./screens/SubmissionScreen.tsx')) },
  { path: 'my/feedback', screen: page(() => import('./screens/MyReportedIssuesScreen.tsx')) },
  {
    path: 'runs/:run/report',
    screen: page(() => import('./screens/ReportIssueScreen.tsx')),
    for: ({ standing }) => standing?.learner ?? false,
  },
  { path: 'runs/:run/respond', screen: page(() => import('./screens/RespondScreen.tsx')), for: isStaff },
  { path: 'runs/:run/respond/issues/:issue', screen: page(() => import('./screens/IssueScreen.tsx')) },
  {
    path: 'runs/:run/respond/common/:common',
    screen: page(() => import('./screens/CommonIssueScreen.tsx')),
    for: isStaff,
  },
  { path: 'runs/:run/improve', screen: page(() => import('./screens/ImproveScreen.tsx')), for: isStaff },
  { path: 'runs/:run/improve/:finding', screen: page(() => import('./screens/FindingScreen.tsx')), for: isStaff },
  { path: 'people', screen: page(() => import('./screens/PeopleScreen.tsx')), for: houseKeepers },
  { path: 'people/:person', screen: page(() => import('./screens/PersonScreen.tsx')) },
  { path: 'sources', screen: page(() => import('./screens/DataSourcesScreen.tsx')), for: isStaff },
  {
    path: 'sources/xapi',
    screen: page(() => import('./screens/XapiMatchingScreen.tsx')),
    for: ({ me }) => seesAll(me),
  },
  {
    path: 'sources/keeping',
    screen: page(() => import('./screens/ErasureAndRetentionScreen.tsx')),
    for: ({ me }) => me.duties.includes('administrator'),
  },
  { path: 'sources/:import', screen: page(() => import('./screens/ImportScreen.tsx')), for: isStaff },
  { path: 'company', screen: page(() => import('./screens/CompanyScreen.tsx')), for: administrators },
  { path: 'records', screen: page(() => import('./screens/LrsSendersScreen.tsx')), for: houseKeepers },
  { path: 'records/quarantine', screen: page(() => import('./screens/LrsQuarantineScreen.tsx')), for: administrators },
  {
    path: 'records/quarantine/:refusal',
    screen: page(() => import('./screens/LrsQuarantineEntryScreen.tsx')),
    for: administrators,
  },
  { path: 'records/:credential', screen: page(() => import('./screens/LrsSenderScreen.tsx')), for: houseKeepers },
]

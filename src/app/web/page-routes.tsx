// Every screen there is: its address and where its code is. The menu shows no other.
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { anonymousPaths, PagePath } from '../page-paths/contract.ts'

type LazyScreen = LazyExoticComponent<ComponentType> & {
  /** Fetches its code, ahead of showing it. */
  load: () => Promise<unknown>
}

export interface Screen {
  /** One of page-paths/contract.ts; 'runs/:run/…' for a screen of a run: it may call `useCurrentRun()`. */
  path: PagePath
  screen: LazyScreen
}

const page = (load: () => Promise<{ default: ComponentType }>): LazyScreen => Object.assign(lazy(load), { load })

export const screens: readonly Screen[] = [
  { path: '', screen: page(() => import('./screens/TodayScreen.tsx')) },
  { path: 'my/account', screen: page(() => import('./screens/MyAccountScreen.tsx')) },
  { path: 'accounts', screen: page(() => import('./screens/AccountsScreen.tsx')) },
  { path: 'accounts/slips', screen: page(() => import('./screens/InvitationSlipsScreen.tsx')) },
  { path: 'notices', screen: page(() => import('./screens/NoticesScreen.tsx')) },
  { path: 'runs/:run', screen: page(() => import('./screens/RunOverviewScreen.tsx')) },
  { path: 'runs/:run/evaluate', screen: page(() => import('./screens/EvaluateScreen.tsx')) },
  { path: 'runs/:run/chain', screen: page(() => import('./screens/GoalEvidenceChainScreen.tsx')) },
  { path: 'runs/:run/feedback', screen: page(() => import('./screens/Feedback360Screen.tsx')) },
  { path: 'runs/:run/feedback/:round/:person', screen: page(() => import('./screens/Feedback360PersonScreen.tsx')) },
  { path: 'runs/:run/setup', screen: page(() => import('./screens/RunSetupScreen.tsx')) },
  { path: 'runs/:run/state', screen: page(() => import('./screens/RunStateScreen.tsx')) },
  { path: 'loops', screen: page(() => import('./screens/BrokenLoopsScreen.tsx')) },
  { path: 'runs/:run/timeline', screen: page(() => import('./screens/RunTimelineScreen.tsx')) },
  { path: 'runs/:run/thread', screen: page(() => import('./screens/ClosedLoopScreen.tsx')) },
  { path: 'runs', screen: page(() => import('./screens/RunsScreen.tsx')) },
  { path: 'runs/:run/align', screen: page(() => import('./screens/AlignScreen.tsx')) },
  { path: 'runs/:run/track', screen: page(() => import('./screens/TrackScreen.tsx')) },
  { path: 'runs/:run/track/plan', screen: page(() => import('./screens/TrackingPlanScreen.tsx')) },
  { path: 'runs/:run/indicators/:indicator', screen: page(() => import('./screens/IndicatorScreen.tsx')) },
  { path: 'runs/:run/board', screen: page(() => import('./screens/AllLearnersProgressScreen.tsx')) },
  { path: 'runs/:run/tests', screen: page(() => import('./screens/TestsAndKnowledgePointsScreen.tsx')) },
  { path: 'runs/:run/tests/:test', screen: page(() => import('./screens/ItemAnalysisScreen.tsx')) },
  { path: 'runs/:run/study-time', screen: page(() => import('./screens/StudyTimeScreen.tsx')) },
  { path: 'runs/:run/learners/:person', screen: page(() => import('./screens/LearnerScreen.tsx')) },
  { path: 'runs/:run/practise', screen: page(() => import('./screens/PractiseScreen.tsx')) },
  { path: 'runs/:run/practise/:task/:person', screen: page(() => import('./screens/SubmissionScreen.tsx')) },
  { path: 'my/feedback', screen: page(() => import('./screens/MyReportedIssuesScreen.tsx')) },
  { path: 'runs/:run/report', screen: page(() => import('./screens/ReportIssueScreen.tsx')) },
  { path: 'runs/:run/respond', screen: page(() => import('./screens/RespondScreen.tsx')) },
  { path: 'runs/:run/respond/issues/:issue', screen: page(() => import('./screens/IssueScreen.tsx')) },
  { path: 'runs/:run/respond/common/:common', screen: page(() => import('./screens/CommonIssueScreen.tsx')) },
  { path: 'runs/:run/improve', screen: page(() => import('./screens/ImproveScreen.tsx')) },
  { path: 'runs/:run/improve/:finding', screen: page(() => import('./screens/FindingScreen.tsx')) },
  { path: 'people', screen: page(() => import('./screens/PeopleScreen.tsx')) },
  { path: 'people/:person', screen: page(() => import('./screens/PersonScreen.tsx')) },
  { path: 'sources', screen: page(() => import('./screens/DataSourcesScreen.tsx')) },
  { path: 'sources/xapi', screen: page(() => import('./screens/XapiMatchingScreen.tsx')) },
  { path: 'sources/keeping', screen: page(() => import('./screens/ErasureAndRetentionScreen.tsx')) },
  { path: 'sources/:import', screen: page(() => import('./screens/ImportScreen.tsx')) },
  { path: 'company', screen: page(() => import('./screens/CompanyScreen.tsx')) },
  { path: 'records', screen: page(() => import('./screens/LrsSendersScreen.tsx')) },
  { path: 'records/quarantine', screen: page(() => import('./screens/LrsQuarantineScreen.tsx')) },
  { path: 'records/quarantine/:refusal', screen: page(() => import('./screens/LrsQuarantineEntryScreen.tsx')) },
  { path: 'records/:credential', screen: page(() => import('./screens/LrsSenderScreen.tsx')) },
]

/** Opened past the session: an anonymous thread must not ask who is signed in. */
export const anonymousScreens: Readonly<Record<keyof typeof anonymousPaths, LazyScreen>> = {
  thread: page(() => import('./screens/AnonymousReportStatusScreen.tsx')),
  say: page(() => import('./screens/QrIssueReportScreen.tsx')),
  join: page(() => import('./screens/AccessLinkScreen.tsx')),
  reset: page(() => import('./screens/AccessLinkScreen.tsx')),
  forgot: page(() => import('./screens/ForgottenPasswordScreen.tsx')),
}

// What learners report and what becomes of it, as it travels between server and browser.
import { z } from 'zod'
import { endpoint } from '../platform/http/endpoint.ts'
import {
  breachShape,
  commonIssueShape,
  category,
  issueShape,
  ownIssueShape,
  promptnessShape,
  remedyKinds,
  theme,
} from './read/contract.ts'
import { states } from './rules/issue.ts'

export type { Category, Theme } from './rules/issue.ts'
export { categories, themes } from './rules/issue.ts'
import { typedText } from '../platform/localised-text/typed-text.ts'

const text = typedText().min(1).max(2000)
export const code = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z -]{10,30}$/)
const may = z.object({ triage: z.boolean(), answer: z.boolean() })
const seated = z.object({ id: z.uuid(), name: z.string(), employeeNo: z.string().nullable(), role: z.string() })
const inIssue = z.object({ issue: z.uuid() })
const inCommon = z.object({ common: z.uuid() })
const taken = z.object({ id: z.uuid(), state: z.enum(states) })
const made = z.object({ id: z.uuid() })
const reported = z.object({ id: z.uuid(), dueAt: z.string() })

export const getInbox = endpoint({
  method: 'GET',
  path: '/api/runs/:run/issues',
  summary: 'The inbox of a run: reports with their countdown, cards, promptness',
  params: z.object({ run: z.uuid() }),
  answer: z.object({
    issues: z.array(issueShape),
    cards: z.array(commonIssueShape),
    promptness: promptnessShape,
    breaches: z.array(breachShape),
    owners: z.array(seated),
    clock: z.enum(['natural', 'working']),
    may,
  }),
})
export const reportIssue = endpoint({
  method: 'POST',
  path: '/api/runs/:run/issues',
  summary: 'Report a problem, with your name or hidden from your manager',
  params: z.object({ run: z.uuid() }),
  body: z.object({ id: z.uuid(), module: z.uuid().nullable(), theme, text, voice: z.enum(['named', 'hidden']) }),
  answer: reported,
})
export const getMyIssues = endpoint({
  method: 'GET',
  path: '/api/my/issues',
  summary: 'What I reported, and where it stands',
  answer: z.object({ issues: z.array(ownIssueShape) }),
})
export const getIssue = endpoint({
  method: 'GET',
  path: '/api/issues/:issue',
  summary: 'One report: trail, clocks, similar reports, suggestion',
  params: inIssue,
  answer: z.object({
    issue: issueShape,
    similar: z.array(
      z.object({
        id: z.uuid(),
        text: z.string(),
        score: z.number(),
        state: z.enum(states),
        at: z.string(),
        answer: z.string().nullable(),
      }),
    ),
    suggestion: z.object({ category, because: z.enum(['theme', 'alike']), n: z.number() }),
    owners: z.array(seated),
    card: commonIssueShape.nullable(),
    may,
    mine: z.boolean(),
  }),
})
export const triageIssue = endpoint({
  method: 'POST',
  path: '/api/issues/:issue/triage',
  summary: 'Sort a report and give it an owner',
  params: inIssue,
  body: z.object({ id: z.uuid(), category, owner: z.uuid() }),
  answer: taken,
})
export const replyToIssue = endpoint({
  method: 'POST',
  path: '/api/issues/:issue/replies',
  summary: 'Answer the reporter',
  params: inIssue,
  body: z.object({ id: z.uuid(), text }),
  answer: taken,
})
export const proposeSolved = endpoint({
  method: 'POST',
  path: '/api/issues/:issue/proposals',
  summary: 'Say what was done and ask whether it helped',
  params: inIssue,
  body: z.object({ id: z.uuid(), text }),
  answer: taken,
})
export const confirmSolved = endpoint({
  method: 'POST',
  path: '/api/issues/:issue/confirmations',
  summary: 'The reporter says solved or not',
  params: inIssue,
  body: z.object({ id: z.uuid(), solved: z.boolean(), text: typedText().max(2000) }),
  answer: taken,
})
export const sayMoreOnIssue = endpoint({
  method: 'POST',
  path: '/api/issues/:issue/words',
  summary: 'The reporter adds a word',
  params: inIssue,
  body: z.object({ id: z.uuid(), text }),
  answer: taken,
})
export const closeIssueUnasked = endpoint({
  method: 'POST',
  path: '/api/issues/:issue/closures',
  summary: 'Close where the reporter can not be asked, saying why',
  params: inIssue,
  body: z.object({ id: z.uuid(), because: text }),
  answer: taken,
})

export const getCommonIssue = endpoint({
  method: 'GET',
  path: '/api/common-issues/:common',
  summary: 'A card or common issue',
  params: inCommon,
  answer: z.object({
    card: commonIssueShape,
    owners: z.array(seated),
    audience: z.object({ reporters: z.number(), anonymous: z.number(), belowLine: z.number(), line: z.number() }),
    may,
  }),
})
export const confirmCommonIssue = endpoint({
  method: 'POST',
  path: '/api/common-issues/:common/confirmation',
  summary: 'Say these reports are one problem',
  params: inCommon,
  body: z.object({ id: z.uuid(), members: z.array(z.uuid()).min(1).max(500), title: typedText().max(120) }),
  answer: z.object({ id: z.uuid(), members: z.number() }),
})
export const dismissCommonIssue = endpoint({
  method: 'POST',
  path: '/api/common-issues/:common/dismissal',
  summary: 'Put a card aside, saying why',
  params: inCommon,
  body: z.object({ id: z.uuid(), because: text }),
  answer: z.object({ id: z.uuid(), members: z.number() }),
})
export const joinCommonIssue = endpoint({
  method: 'POST',
  path: '/api/common-issues/:common/members',
  summary: 'Let a later report join',
  params: inCommon,
  body: z.object({ issue: z.uuid() }),
  answer: z.object({ id: z.uuid(), members: z.number() }),
})
export const planRemedy = endpoint({
  method: 'POST',
  path: '/api/common-issues/:common/remedies',
  summary: 'Plan one remedy; it answers every member',
  params: inCommon,
  body: z.object({
    id: z.uuid(),
    kind: z.enum(remedyKinds),
    text,
    category,
    owner: z.uuid(),
    session: z
      .object({
        title: typedText().min(1).max(120),
        startsAt: z.iso.datetime({ offset: true }),
        minutes: z.number().int().min(10).max(480),
        place: z.string().max(200).nullable(),
        instructor: z.uuid().nullable(),
      })
      .nullable(),
  }),
  answer: z.object({ id: z.uuid(), told: z.number(), invited: z.number() }),
})
export const askMembers = endpoint({
  method: 'POST',
  path: '/api/common-issues/:common/proposals',
  summary: 'Ask every member whether it is solved',
  params: inCommon,
  body: z.object({ id: z.uuid(), text }),
  answer: z.object({ asked: z.number() }),
})
export const acceptRemedy = endpoint({
  method: 'POST',
  path: '/api/remedies/:remedy/acceptance',
  summary: 'The instructor takes the session on',
  params: z.object({ remedy: z.uuid() }),
  answer: made,
})
export const takeUpSignal = endpoint({
  method: 'POST',
  path: '/api/signals/:signal/issue',
  summary: 'Make a signal a problem with an owner',
  params: z.object({ signal: z.uuid() }),
  body: z.object({ id: z.uuid(), category, owner: z.uuid(), text }),
  answer: made,
})

// Open: no sign-in, no cookie is read. The code in the body is the only key; it is in no address, so in no log.
export const openRun = endpoint({
  method: 'POST',
  path: '/api/anonymous/runs',
  summary: 'What somebody who scanned the code of a run may choose from',
  open: true,
  body: z.object({ run: z.uuid() }),
  answer: z.object({
    programme: z.string(),
    name: z.string(),
    modules: z.array(
      z.object({ id: z.uuid(), number: z.number(), name: z.string(), startsOn: z.string(), endsOn: z.string() }),
    ),
  }),
})
export const reportWithoutName = endpoint({
  method: 'POST',
  path: '/api/anonymous/issues',
  summary: 'Report without a name; the code is the receipt',
  open: true,
  body: z.object({
    id: z.uuid(),
    run: z.uuid(),
    module: z.uuid().nullable(),
    theme,
    text,
    code,
    /** What was read in a picture, where one was asked for. */
    proof: z.object({ token: z.string().max(200), typed: z.string().max(30) }).optional(),
  }),
  answer: reported,
})
export const makeShortCode = endpoint({
  method: 'POST',
  path: '/api/anonymous/short-codes',
  summary: 'A picture of digits to be typed, where many reports come at once',
  open: true,
  body: z.object({ run: z.uuid() }),
  answer: z.object({ token: z.string(), picture: z.string() }),
})
export const readWithCode = endpoint({
  method: 'POST',
  path: '/api/anonymous/threads',
  summary: 'Read an anonymous report with its code',
  open: true,
  body: z.object({ code }),
  answer: z.object({ issue: issueShape }),
})
export const sayMoreWithCode = endpoint({
  method: 'POST',
  path: '/api/anonymous/words',
  summary: 'Add a word with the code',
  open: true,
  body: z.object({ id: z.uuid(), code, text }),
  answer: taken,
})
export const confirmWithCode = endpoint({
  method: 'POST',
  path: '/api/anonymous/confirmations',
  summary: 'Say solved or not with the code',
  open: true,
  body: z.object({ id: z.uuid(), code, solved: z.boolean(), text: typedText().max(2000) }),
  answer: taken,
})

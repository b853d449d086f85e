// Reports, cards and remedies as they travel between server and browser.
import { z } from 'zod'
import { endpoint } from '../platform/http/contract.ts'
import { categories, states, themes } from './rules/issue.ts'

export type { Category, State, Theme } from './rules/issue.ts'
export { categories, themes } from './rules/issue.ts'
export const voices = ['named', 'hidden', 'anonymous', 'signal'] as const
export const remedyKinds = ['session', 'material', 'explanation', 'schedule'] as const

const who = z.object({ id: z.uuid(), name: z.string() })
const text = z.string().trim().min(1).max(2000)
const theme = z.enum(themes)
const category = z.enum(categories)
const both = z.object({ zh: z.string(), en: z.string() })
export const code = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z -]{10,30}$/)

export const clockShape = z.object({
  kind: z.enum(['answer', 'solution', 'plan']), epoch: z.number(), since: z.string(), dueAt: z.string(), metAt: z.string().nullable(),
  policy: z.string(), explained: both, reached: z.array(z.object({ level: z.number(), at: z.string(), noticedAt: z.string() })),
})
export type Clock = z.infer<typeof clockShape>

export const stepShape = z.object({
  id: z.uuid(), what: z.enum(['triaged', 'replied', 'proposed', 'confirmed', 'denied', 'said', 'closed-unasked']), at: z.string(),
  /** Null for an anonymous reporter, and for the product. */
  by: z.string().nullable(), fromReporter: z.boolean(), text: z.string(), category: category.nullable(), owner: z.string().nullable(),
})
export type Step = z.infer<typeof stepShape>

export const issueShape = z.object({
  id: z.uuid(), run: z.uuid(), module: z.object({ id: z.uuid(), number: z.number(), name: z.string() }).nullable(), theme, text: z.string(),
  voice: z.enum(voices), reporter: who.nullable(), at: z.string(), state: z.enum(states), epoch: z.number(), category: category.nullable(), owner: who.nullable(),
  steps: z.array(stepShape), clocks: z.array(clockShape), common: z.uuid().nullable(), signal: z.uuid().nullable(),
})
export type Issue = z.infer<typeof issueShape>

const memberShape = z.object({ id: z.uuid(), text: z.string(), who: z.string().nullable(), voice: z.enum(voices), at: z.string(), state: z.enum(states), member: z.boolean() })
export const remedyShape = z.object({
  id: z.uuid(), kind: z.enum(remedyKinds), text: z.string(), at: z.string(), by: z.string().nullable(),
  session: z.object({ title: z.string(), startsAt: z.string(), endsAt: z.string(), place: z.string().nullable() }).nullable(),
  instructor: who.nullable(), acceptedAt: z.string().nullable(), reporters: z.number(), belowLine: z.number(),
})
export const cardShape = z.object({
  id: z.uuid(), run: z.uuid(), module: z.object({ id: z.uuid(), number: z.number(), name: z.string() }).nullable(), theme, at: z.string(),
  verdict: z.object({ what: z.enum(['confirmed', 'dismissed']), at: z.string(), by: z.string().nullable(), text: z.string() }).nullable(),
  voices: z.number(), anonymous: z.number(), issues: z.array(memberShape), plan: clockShape.nullable(), remedies: z.array(remedyShape),
  /** The module's own test beside the complaints: median of each learner's last one, per cent. */
  test: z.object({ median: z.number(), n: z.number(), below: z.number(), line: z.number() }).nullable(),
})
export type Card = z.infer<typeof cardShape>

export const promptnessShape = z.object({ n: z.number(), inTime: z.number(), breached: z.number(), open: z.number(), share: z.number().nullable(), medianHours: z.number().nullable() })
export const breachShape = z.object({ issue: z.uuid(), text: z.string(), dueAt: z.string(), answeredAt: z.string().nullable(), owner: z.string().nullable(), cause: z.enum(['nobody-owned-it', 'owner-did-not-answer']) })
const may = z.object({ triage: z.boolean(), answer: z.boolean() })
const seated = z.object({ id: z.uuid(), name: z.string(), role: z.string() })
const inIssue = z.object({ issue: z.uuid() })
const inCommon = z.object({ common: z.uuid() })
const taken = z.object({ id: z.uuid(), state: z.enum(states) })
const made = z.object({ id: z.uuid() })
const reported = z.object({ id: z.uuid(), dueAt: z.string() })

export const getInbox = endpoint({
  method: 'GET', path: '/api/runs/:run/issues', summary: 'The inbox of a run: reports with their countdown, cards, promptness', params: z.object({ run: z.uuid() }),
  answer: z.object({ issues: z.array(issueShape), cards: z.array(cardShape), promptness: promptnessShape, breaches: z.array(breachShape), owners: z.array(seated), clock: z.enum(['natural', 'working']), may }),
})
export const reportIssue = endpoint({
  method: 'POST', path: '/api/runs/:run/issues', summary: 'Report a problem, with your name or hidden from your manager', params: z.object({ run: z.uuid() }),
  body: z.object({ id: z.uuid(), module: z.uuid().nullable(), theme, text, voice: z.enum(['named', 'hidden']) }), answer: reported,
})
export const getMyIssues = endpoint({ method: 'GET', path: '/api/my/issues', summary: 'What I reported, and where it stands', answer: z.object({ issues: z.array(issueShape) }) })
export const getIssue = endpoint({
  method: 'GET', path: '/api/issues/:issue', summary: 'One report: trail, clocks, similar reports, suggestion', params: inIssue,
  answer: z.object({
    issue: issueShape, similar: z.array(z.object({ id: z.uuid(), text: z.string(), score: z.number(), state: z.enum(states), at: z.string(), answer: z.string().nullable() })),
    suggestion: z.object({ category, because: z.enum(['theme', 'alike']), n: z.number() }), owners: z.array(seated), card: cardShape.nullable(), may, mine: z.boolean(),
  }),
})
export const triageIssue = endpoint({ method: 'POST', path: '/api/issues/:issue/triage', summary: 'Sort a report and give it an owner', params: inIssue, body: z.object({ id: z.uuid(), category, owner: z.uuid() }), answer: taken })
export const replyToIssue = endpoint({ method: 'POST', path: '/api/issues/:issue/replies', summary: 'Answer the reporter', params: inIssue, body: z.object({ id: z.uuid(), text }), answer: taken })
export const proposeSolved = endpoint({ method: 'POST', path: '/api/issues/:issue/proposals', summary: 'Say what was done and ask whether it helped', params: inIssue, body: z.object({ id: z.uuid(), text }), answer: taken })
export const confirmSolved = endpoint({
  method: 'POST', path: '/api/issues/:issue/confirmations', summary: 'The reporter says solved or not', params: inIssue,
  body: z.object({ id: z.uuid(), solved: z.boolean(), text: z.string().trim().max(2000) }), answer: taken,
})
export const sayMoreOnIssue = endpoint({ method: 'POST', path: '/api/issues/:issue/words', summary: 'The reporter adds a word', params: inIssue, body: z.object({ id: z.uuid(), text }), answer: taken })
export const closeIssueUnasked = endpoint({ method: 'POST', path: '/api/issues/:issue/closures', summary: 'Close where the reporter can not be asked, saying why', params: inIssue, body: z.object({ id: z.uuid(), because: text }), answer: taken })

export const getCard = endpoint({
  method: 'GET', path: '/api/common-issues/:common', summary: 'A card or common issue', params: inCommon,
  answer: z.object({ card: cardShape, owners: z.array(seated), audience: z.object({ reporters: z.number(), anonymous: z.number(), belowLine: z.number(), line: z.number() }), may }),
})
export const gatherIssues = endpoint({ method: 'POST', path: '/api/common-issues/:common/confirmation', summary: 'Say these reports are one problem', params: inCommon, body: z.object({ id: z.uuid(), members: z.array(z.uuid()).min(1).max(500), title: z.string().trim().max(120) }), answer: z.object({ id: z.uuid(), members: z.number() }) })
export const putCardAside = endpoint({ method: 'POST', path: '/api/common-issues/:common/dismissal', summary: 'Put a card aside, saying why', params: inCommon, body: z.object({ id: z.uuid(), because: text }), answer: z.object({ id: z.uuid(), members: z.number() }) })
export const joinCard = endpoint({ method: 'POST', path: '/api/common-issues/:common/members', summary: 'Let a later report join', params: inCommon, body: z.object({ issue: z.uuid() }), answer: z.object({ id: z.uuid(), members: z.number() }) })
export const planRemedy = endpoint({
  method: 'POST', path: '/api/common-issues/:common/remedies', summary: 'Plan one remedy; it answers every member', params: inCommon,
  body: z.object({
    id: z.uuid(), kind: z.enum(remedyKinds), text, category, owner: z.uuid(),
    session: z.object({ title: z.string().trim().min(1).max(120), startsAt: z.iso.datetime({ offset: true }), minutes: z.number().int().min(10).max(480), place: z.string().max(200).nullable(), instructor: z.uuid().nullable() }).nullable(),
  }),
  answer: z.object({ id: z.uuid(), told: z.number(), invited: z.number() }),
})
export const askMembers = endpoint({ method: 'POST', path: '/api/common-issues/:common/proposals', summary: 'Ask every member whether it is solved', params: inCommon, body: z.object({ id: z.uuid(), text }), answer: z.object({ asked: z.number() }) })
export const acceptRemedy = endpoint({ method: 'POST', path: '/api/remedies/:remedy/acceptance', summary: 'The instructor takes the session on', params: z.object({ remedy: z.uuid() }), answer: made })
export const takeUpSignal = endpoint({ method: 'POST', path: '/api/signals/:signal/issue', summary: 'Make a signal a problem with an owner', params: z.object({ signal: z.uuid() }), body: z.object({ id: z.uuid(), category, owner: z.uuid(), text }), answer: made })

// Open: no sign-in, no cookie is read. The code in the body is the only key; it is in no address, so in no log.
export const openRun = endpoint({
  method: 'POST', path: '/api/anonymous/runs', summary: 'What somebody who scanned the code of a run may choose from', open: true, body: z.object({ run: z.uuid() }),
  answer: z.object({ programme: z.string(), name: z.string(), modules: z.array(z.object({ id: z.uuid(), number: z.number(), name: z.string(), startsOn: z.string(), endsOn: z.string() })) }),
})
export const reportWithoutName = endpoint({ method: 'POST', path: '/api/anonymous/issues', summary: 'Report without a name; the code is the receipt', open: true, body: z.object({ id: z.uuid(), run: z.uuid(), module: z.uuid().nullable(), theme, text, code }), answer: reported })
export const readWithCode = endpoint({ method: 'POST', path: '/api/anonymous/threads', summary: 'Read an anonymous report with its code', open: true, body: z.object({ code }), answer: z.object({ issue: issueShape }) })
export const sayMoreWithCode = endpoint({ method: 'POST', path: '/api/anonymous/words', summary: 'Add a word with the code', open: true, body: z.object({ id: z.uuid(), code, text }), answer: taken })
export const confirmWithCode = endpoint({ method: 'POST', path: '/api/anonymous/confirmations', summary: 'Say solved or not with the code', open: true, body: z.object({ id: z.uuid(), code, solved: z.boolean(), text: z.string().trim().max(2000) }), answer: taken })

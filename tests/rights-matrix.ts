// Who of a training may read what of one learner: the table of docs/rights.md, the people who stand in its columns, and every answer they are given.
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { moduleId, runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import { newcomers, samplePerson } from '../seeds/service-onboarding/people-list.ts'
import { newId } from '../src/platform/db/id.ts'
import { giveDuty } from '../src/people/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { postDottedLine, postMove, putDeputy } from '../src/people/contract.ts'
import { putMentorLearners, postSeat } from '../src/programme/read/contract.ts'
import { logContact, putReport, putScoring } from '../src/practise/contract.ts'
import { reportIssue, reportWithoutName } from '../src/respond/contract.ts'
import { bringIn } from '../src/intake/contract.ts'
import type { TestClient, TestServer } from './test-server.ts'

export type Cell = 'yes' | 'no'
export interface Row {
  what: string
  cells: Map<string, Cell>
}

/** The table as the documentation has it. */
export async function readRightsTable(): Promise<{ roles: string[]; rows: Row[] }> {
  const lines = (await readFile('docs/rights.md', 'utf8')).split('\n').filter((line) => line.startsWith('|'))
  const cellsOf = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  const [, ...roles] = cellsOf(lines[0]!)
  const rows = lines.slice(2).map((line): Row => {
    const [what, ...cells] = cellsOf(line)
    return { what: what!, cells: new Map(roles.map((role, i) => [role, cells[i] as Cell])) }
  })
  return { roles, rows }
}

export const run = runIds.five
/** Of manager-1, brought along by mentor; modules with even numbers are taught by instructor. */
export const learner = samplePerson('learner-1')
const person = (key: string) => samplePerson(key).id

/** The key in the sample of whoever stands in a column. */
export const cast: Record<string, string> = {
  self: 'learner-1',
  'other learner': 'learner-10',
  'next superior': 'manager-1',
  'dotted superior': 'manager-3',
  deputy: 'manager-4',
  'further up': 'manager-2',
  mentor: 'mentor',
  'other mentor': 'mentor-2',
  instructor: 'instructor',
  'other instructor': 'instructor-2',
  lead: 'lead',
  assistant: 'assistant',
  analyst: 'peer-1',
  business: 'business',
  executive: 'executive',
  'training duty': 'peer-2',
  administrator: 'administrator',
}

/** What is looked for, row by row of the table: it occurs nowhere else. */
export const canaries: Record<string, string> = {
  'report with name, on a module': '鹦鹉一号说的话',
  'report with name, on no module': '鹦鹉二号说的话',
  'report hidden from the superior': '鹦鹉三号说的话',
  'report without a name': '鹦鹉四号说的话',
  'note on a customer': '鹦鹉五号客户的反应',
  'practice report': '鹦鹉六号的收获',
  'comment of a reviewer before both signed': '鹦鹉七号的评语',
  'test score': '61.7375',
  'name in the run': learner.id,
}

/** Seats, lines and duties that the sample lacks, given by the verbs for them. */
export async function seatEverybody(server: TestServer): Promise<void> {
  const [lead, administrator] = [await server.as('lead'), await server.as('administrator')]
  const [since, until] = ['2026-03-02', '2026-12-31']
  await lead.call(postSeat, {
    params: { run },
    body: { person: person('peer-1'), outsider: null, role: 'analyst', module: null, until: null },
  })
  // @NOTE As the first administrator of an installation is made: the door to duties asks for a login of one's own.
  const product = systemScope()
  await server.db.write(product, (tx) =>
    giveDuty(tx, product, { person: person('peer-2'), duty: 'training', since: server.now }),
  )
  await administrator.call(postDottedLine, {
    params: { person: learner.id },
    body: { superior: person('manager-3'), since, until: null },
  })
  await administrator.call(postMove, {
    params: { person: person('manager-1') },
    body: { unit: null, position: null, superior: person('manager-2'), since: '2026-03-02' },
  })
  await administrator.call(putDeputy, {
    params: { person: person('manager-1'), deputy: newId() },
    body: { by: person('manager-4'), since: server.now.toISOString().slice(0, 10), until },
  })
  await lead.call(putMentorLearners, {
    params: { run, person: person('mentor-2') },
    body: { learners: [person('learner-10')] },
  })
}

/** Every canary is put in by whoever says it in life. */
export async function plantCanaries(server: TestServer): Promise<void> {
  const said = canaries
  const self = await server.as('learner-1')
  const report = (text: string, module: string | null, voice: 'named' | 'hidden') =>
    self.call(reportIssue, { params: { run }, body: { id: newId(), module, theme: 'other', text, voice } })
  await report(said['report with name, on a module']!, moduleId('five', 2), 'named')
  await report(said['report with name, on no module']!, null, 'named')
  await report(said['report hidden from the superior']!, moduleId('five', 2), 'hidden')
  await server.stranger().call(reportWithoutName, {
    body: {
      id: newId(),
      run,
      module: moduleId('five', 2),
      theme: 'other',
      text: said['report without a name'],
      code: 'PARR TTTT 2345',
    },
  })
  const [{ id: task }] = (await server.sql<{ id: string }>(
    `select t.id from practise.task t join practise.assignment a on a.task = t.id and a.person = $1 where t.run = $2 and not exists (select from practise.agreement g where g.task = t.id and g.person = $1) limit 1`,
    [learner.id, run],
  )) as [{ id: string }]
  const work = { run, task, person: learner.id }
  for (const subject of ['王女士', '李先生', '赵女士'])
    await self.call(logContact, {
      params: { ...work, line: newId() },
      body: {
        onDay: server.now.toISOString().slice(0, 10),
        subject,
        technique: '复述，再问三个问题',
        reaction: said['note on a customer'],
        nextStep: '明天回电',
      },
    })
  const { version } = await self.call(putReport, {
    params: work,
    body: { background: '三位客户', did: '复述', result: '接受了', reflection: said['practice report'] },
  })
  await (
    await server.as('manager-1')
  ).call(putScoring, {
    params: { ...work, side: 'superior' },
    body: { scores: [3, 3, 3, 3], comment: said['comment of a reviewer before both signed'], version },
  })
  await sendScore(await server.as('lead'), said['test score']!)
}

async function sendScore(lead: TestClient, score: string): Promise<void> {
  const id = newId()
  const form = new FormData()
  for (const [name, value] of Object.entries({ id, source: 'score-sheet', run })) form.append(name, value)
  const text = `\ufeff工号,姓名,日期,模块,测试,得分,满分\n${learner.no},${learner.name},2026-02-25,2,鹦鹉测验,${score},100\n`
  form.append('file', new File([text], 'score.csv', { type: 'text/csv' }))
  const reply = await lead.fetch('/api/intake/imports', { method: 'POST', body: form })
  if (!reply.ok) throw new Error(`the sheet was refused: ${await reply.text()}`)
  await lead.call(bringIn, { params: { import: id } })
}

/** Where the keepers of the company find people, and where nothing of what was learnt stands. */
const keepersPages = [
  /^\/api\/(people|accounts|invitations)\b/,
  /^\/api\/runs\/[^/]+\/(setup|people|units)$/,
  /^\/api\/intake\/(persons|xapi|erasures)/,
  // @NOTE A refused body is mended by administrators as it came, with whatever it says: docs/rights.md names it as short of the rule.
  /^\/api\/lrs\/(refusals|quarantine)/,
  /^\/api\/cast$/,
]
export const isKeepersPage = (path: string) => keepersPages.some((page) => page.test(path.split('?')[0]!))

/** Which rows of which table a part of an address stands for. */
const poolOf: Record<string, string> = {
  run: `select '${run}'::text as id`,
  person: `select '${learner.id}'::text as id`,
  task: `select id::text from practise.task where run = '${run}'`,
  issue: `select id::text from respond.issue where text like '鹦鹉%'`,
  common: `select id::text from respond.common_issue where run = '${run}' limit 3`,
  import: `select id::text from intake.import order by at desc limit 6`,
  test: `select id::text from programme.activity where run = '${run}' and kind = 'test' and (name = '鹦鹉测验' or module = '${moduleId('five', 2)}') limit 3`,
  item: `select id::text from programme.activity where run = '${run}' and kind = 'item' limit 2`,
  indicator: `select distinct indicator as id from track.plan_line`,
  finding: `select id::text from improve.finding limit 3`,
  goal: `select id::text from align.goal where run = '${run}' limit 2`,
  round: `select id::text from evidence.round limit 1`,
  report: `select id::text from evaluate.report limit 1`,
  credential: `select id::text from lrs.credential limit 1`,
  refusal: `select id::text from lrs.refusal limit 1`,
  source: `select 'score-sheet' as id`,
  observation: `select id::text from evidence.observation where person = '${learner.id}' and run = '${run}' order by at desc limit 3`,
  channel: `select id::text from platform.channel limit 1`,
  watched: `select id::text from intake.watched limit 1`,
}

type Described = { paths: Record<string, Record<string, unknown>> }

/** Every address that can be read, filled in with what is about the learner or lies beside it; with the questions that narrow it to one person. */
export async function addressesToRead(server: TestServer): Promise<string[]> {
  const described = (await (await server.stranger().fetch('/api/openapi.json')).json()) as Described
  const pools = new Map<string, string[]>()
  for (const [name, query] of Object.entries(poolOf))
    pools.set(
      name,
      (await server.sql<{ id: string }>(query)).map(({ id }) => id),
    )
  const reads = Object.entries(described.paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []))
  const filled = reads.flatMap((path) => fill(path, pools))
  const one = `person=${learner.id}`
  const narrowed = pools.get('indicator')!.map((name) => `/api/runs/${run}/figures/${name}?${one}`)
  return [
    ...filled,
    ...narrowed,
    `/api/runs/${run}/timeline?${one}`,
    `/api/runs/${run}/study-time?by=week`,
    `/api/runs/${run}/signals?open=true`,
    `/api/people/search?signs=${encodeURIComponent(learner.name)}`,
    `/api/people?signs=${encodeURIComponent(learner.name)}`,
    `/api/runs/${run}/people?signs=${encodeURIComponent(learner.name)}`,
  ]
}

function fill(path: string, pools: Map<string, string[]>): string[] {
  const name = /\{(\w+)\}/.exec(path)?.[1]
  if (name === undefined) return [path]
  return (pools.get(name) ?? []).flatMap((value) => fill(path.replace(`{${name}}`, encodeURIComponent(value)), pools))
}

/** What an answer says, whatever it is packed in. */
export async function textOf(reply: Response): Promise<string> {
  const bytes = new Uint8Array(await reply.arrayBuffer())
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b
  const parts = packed ? Object.values(unzipSync(bytes)) : [bytes]
  return parts.map((part) => new TextDecoder().decode(part)).join('\n')
}

/** Everybody who learns in the run and their signs, but the one who reads. */
export const signsOfOthers = (reader: string): string[] =>
  newcomers.filter(({ key }) => key !== reader).flatMap(({ id, name, no }) => [id, name, no])

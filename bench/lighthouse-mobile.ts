// Every page a phone opens from its menu, by Lighthouse with a simulated slow phone and line: scores, blocking time, largest paint, shifts.
import { cpus, loadavg } from 'node:os'
import lighthouse, { defaultConfig, type Flags, type Result } from 'lighthouse'
import { blockingCpuMs } from './blocking-cpu-time.ts'
import { withPhone, withSampleServer, type Phone } from './phone-pages.fixture.ts'

const limits = { score: 90, blockingMs: 200 }
const runs = Number(process.env.RUNS ?? 3)
const people = [null, 'lead', 'manager-1', 'learner-7'].filter((who) =>
  new RegExp(process.env.WHO ?? '').test(who ?? 'nobody'),
)

interface Seen {
  performance: number
  accessibility: number
  bestPractices: number
  blockingMs: number
  /** The same by the processor's clock, which says no more where other programs run. */
  blockingCpuMs: number
  firstPaintMs: number
  paintMs: number
  shift: number
}

/**
 * How much slower a phone of the middle class is than this machine, by the calculator that Lighthouse's guide to throttling names
 * (github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md): a constant 4 is meant for the fastest desktops, of 1,500 to 2,000.
 */
function slowdownFor(benchmarkIndex: number): number {
  if (benchmarkIndex < 150) throw new Error(`This machine (${benchmarkIndex}) is slower than the phone`)
  const lines = [
    { from: 1300, times: 3, per: 233 },
    { from: 800, times: 2, per: 500 },
    { from: 150, times: 1, per: 650 },
  ]
  const { from, times, per } = lines.find((line) => benchmarkIndex >= line.from)!
  return times + (benchmarkIndex - from) / per
}

/** The middle of three looks at a page, since a busy machine tells less. */
async function machineAndSlowdown(address: string, port: number): Promise<{ machine: number; slowdown: number }> {
  const told: number[] = []
  for (let i = 0; i < 3; i++) told.push((await lookAt(address, port, 4)).lhr.environment.benchmarkIndex)
  const machine = median(told)
  return { machine, slowdown: slowdownFor(machine) }
}

/** One look at a page, with nothing of it kept from before. */
async function lookAt(address: string, port: number, slowdown: number): Promise<{ lhr: Result; cpuMs: number }> {
  const flags: Flags = {
    port,
    logLevel: 'error',
    output: 'json',
    formFactor: 'mobile',
    throttlingMethod: 'simulate',
    throttling: { ...defaultConfig.settings?.throttling, cpuSlowdownMultiplier: slowdown },
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
  }
  const seen = await lighthouse(address, flags)
  const lhr = seen?.lhr
  if (!lhr || lhr.runtimeError) throw new Error(`${address}: ${lhr?.runtimeError?.message ?? 'Lighthouse saw nothing'}`)
  return { lhr, cpuMs: blockingCpuMs(seen.artifacts.Trace.traceEvents, slowdown) }
}

function seenIn({ audits, categories }: Result, cpuMs: number): Seen {
  const score = (category: string) => Math.round((categories[category]!.score ?? 0) * 100)
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    blockingMs: audits['total-blocking-time']!.numericValue!,
    blockingCpuMs: cpuMs,
    firstPaintMs: audits['first-contentful-paint']!.numericValue!,
    paintMs: audits['largest-contentful-paint']!.numericValue!,
    shift: audits['cumulative-layout-shift']!.numericValue!,
  }
}

/** With FAILED set: which audits of accessibility and best practices cost points. */
function tellFailed({ audits, categories }: Result): void {
  for (const category of ['accessibility', 'best-practices'])
    for (const { id, weight } of categories[category]!.auditRefs)
      if (weight > 0 && audits[id]!.score !== null && audits[id]!.score! < 1)
        console.log(`    ${category}: ${id}: ${audits[id]!.title}`)
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** The middle of each number by itself. */
function middle(seen: Seen[]): Seen {
  const of = (name: keyof Seen) => median(seen.map((one) => one[name]))
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    bestPractices: of('bestPractices'),
    blockingMs: of('blockingMs'),
    blockingCpuMs: of('blockingCpuMs'),
    firstPaintMs: of('firstPaintMs'),
    paintMs: of('paintMs'),
    shift: of('shift'),
  }
}

const reached = (s: Seen) =>
  Math.min(s.performance, s.accessibility, s.bestPractices) >= limits.score && s.blockingMs <= limits.blockingMs

function tell(who: string | null, path: string, s: Seen): void {
  const number = (value: number, width: number, digits = 0) => value.toFixed(digits).padStart(width)
  const name = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, ':run')
  console.log(
    `${(who ?? 'nobody').padEnd(10)} ${name.padEnd(22)} performance ${number(s.performance, 3)}  accessibility ${number(s.accessibility, 3)}  best practices ${number(s.bestPractices, 3)}  blocking ${number(s.blockingMs, 4)} ms (processor ${number(s.blockingCpuMs, 4)})  first paint ${number(s.firstPaintMs / 1000, 4, 1)} s  largest ${number(s.paintMs / 1000, 4, 1)} s  shift ${number(s.shift, 5, 3)}  ${reached(s) ? 'reached' : 'MISSED'}`,
  )
}

/** Looks at every page of one person, and says how many missed a limit. */
async function walk(
  url: string,
  phone: Phone,
  { who, slowdown }: { who: string | null; slowdown: number },
): Promise<{ pages: number; missed: number }> {
  await phone.enter(who)
  const all = who === null ? ['/'] : await phone.menu()
  const paths = all.filter((path) => new RegExp(process.env.PAGES ?? '').test(path))
  let missed = 0
  for (const path of paths) {
    const seen: Seen[] = []
    for (let i = 0; i < runs; i++) {
      const { lhr, cpuMs } = await lookAt(url + path, phone.port, slowdown)
      if (process.env.FAILED) tellFailed(lhr)
      seen.push(seenIn(lhr, cpuMs))
    }
    const one = middle(seen)
    tell(who, path, one)
    if (!reached(one)) missed++
  }
  return { pages: paths.length, missed }
}

const load = () => `load ${loadavg()[0]!.toFixed(1)} on ${cpus().length} processors`
await withSampleServer((url) =>
  withPhone(url, async (phone) => {
    await phone.enter(null)
    const { machine, slowdown } = await machineAndSlowdown(url, phone.port)
    console.log(`this machine has ${machine} by Lighthouse: the phone is ${slowdown.toFixed(1)} times slower`)
    console.log(`middle of ${runs}; every score ≥ ${limits.score}, blocking ≤ ${limits.blockingMs} ms; ${load()}`)
    const walks: { pages: number; missed: number }[] = []
    for (const who of people) walks.push(await walk(url, phone, { who, slowdown }))
    const sum = (of: 'pages' | 'missed') => walks.reduce((total, one) => total + one[of], 0)
    console.log(`${sum('pages')} pages, ${sum('missed')} missed; ${load()}`)
    if (sum('missed') > 0) process.exitCode = 1
  }),
)

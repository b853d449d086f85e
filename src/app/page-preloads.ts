// What a page needs at once, named with the page itself: its files, and for who carries a session the questions it asks first.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyRequest } from 'fastify'
import { getBehaviours, getGoals, getProgress, getReviews } from '../align/contract.ts'
import { getPerson } from '../people/public.ts'
import { getMe } from '../platform/auth/contract.ts'
import type { Endpoint } from '../platform/http/endpoint.ts'
import { getNotices } from '../platform/notify/contract.ts'
import { getTasks } from '../practise/contract.ts'
import { getRun, listRuns } from '../programme/contract.ts'
import { getMyIssues } from '../respond/contract.ts'
import { getIndicatorNames } from '../track/contract.ts'
import { getMyAccount } from './accounts/contract.ts'
import { getBadges, getToday } from './contract.ts'
import { getMyTrainings } from './my-trainings/contract.ts'
import { anonymousPaths, signedInPaths } from './page-paths/contract.ts'
import type { PagePath } from './page-paths/contract.ts'

/** Scripts and styles by the path of a page or the name of an anonymous one, as the build wrote them. */
export type PageFiles = Readonly<Record<string, readonly string[]>>

/** Without the list (pages of an older build) no file is named, and everything comes as the app asks for it. */
export function readPageFiles(folder: string): PageFiles {
  const list = join(folder, 'page-files.json')
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as PageFiles) : {}
}

/** Asked by every page of who is signed in. */
const always = [getMe, listRuns, getBadges]

/**
 * What a page asks besides, whoever opens it. @NOTE Only what it asks of everybody: a page that first looks whether it is for its reader would else
 * be refused what it never asks.
 */
const own: Partial<Record<PagePath, readonly Pick<Endpoint, 'path'>[]>> = {
  '': [getToday, getMyTrainings],
  notices: [getNotices],
  'my/account': [getMyAccount],
  'my/feedback': [getMyIssues, getMyTrainings],
  'people/:person': [getPerson],
  'runs/:run/align': [getGoals, getReviews, getIndicatorNames, getBehaviours, getProgress],
  'runs/:run/practise': [getTasks],
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The addresses of what the page at `path` asks first. One that needs a name is left out where the page's own address has none, or no real one. */
export function firstQuestions(path: PagePath, params: Readonly<Record<string, string | undefined>>): string[] {
  const asked = [...always, ...(path.startsWith('runs/:run') ? [getRun] : []), ...(own[path] ?? [])]
  return asked.flatMap((one) => {
    const names = [...one.path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
    if (names.some((name) => !uuid.test(params[name] ?? ''))) return []
    return [one.path.replace(/:(\w+)/g, (_, name: string) => params[name]!)]
  })
}

/** As they stand in the head of a page. Nothing but hashes, patterns of ours and a uuid comes into it. */
function linksTo(files: readonly string[], questions: readonly string[]): string {
  const file = (name: string) =>
    name.endsWith('.css')
      ? `<link rel="stylesheet" crossorigin href="/${name}">`
      : `<link rel="modulepreload" crossorigin href="/${name}">`
  const question = (address: string) => `<link rel="preload" as="fetch" crossorigin href="${address}">`
  return [...questions.map(question), ...files.map(file)].join('\n    ')
}

/**
 * What is put into the head of the page at `pattern`. Whether somebody carries a session is seen by the cookie alone: a page comes whatever the
 * database does, and a session that has ended is told so by the questions themselves. On pages past the session nothing is asked.
 */
export function pagePreloads(
  files: PageFiles,
  hasSession: (request: FastifyRequest) => boolean,
): (pattern: string, request: FastifyRequest) => string {
  const past = new Map<string, string>(Object.entries(anonymousPaths).map(([name, pattern]) => [pattern, name]))
  const signedIn = new Map<string, PagePath>(signedInPaths.map((path) => [`/${path}`, path]))
  return (pattern, request) => {
    const anonymous = past.get(pattern)
    if (anonymous) return linksTo(files[anonymous] ?? [], [])
    const path = signedIn.get(pattern)
    if (path === undefined) return ''
    if (!hasSession(request)) return linksTo([], [getMe.path])
    return linksTo(files[path] ?? [], firstQuestions(path, request.params as Record<string, string | undefined>))
  }
}

import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { anonymousPaths, pagePaths, signedInPaths } from './page-paths/contract.ts'
import { firstQuestions, pagePreloads } from './page-preloads.ts'

const run = '9ec32d4f-8bfa-8a2b-a79f-f26ec2f6adf9'
const files = Object.fromEntries(
  [...signedInPaths, ...Object.keys(anonymousPaths)].map((page) => [page, [`assets/${page}.js`, `assets/${page}.css`]]),
)
const preloads = pagePreloads(files, ({ cookies }) => 'session' in cookies)
const at = (pattern: string, who: 'signed in' | 'nobody', params: object = { run, person: run }) =>
  preloads(pattern, { params, cookies: who === 'signed in' ? { session: '' } : {} } as unknown as FastifyRequest)
const questionsIn = (head: string) =>
  [...head.matchAll(/as="fetch" crossorigin href="([^"]*)"/g)].map(([, href]) => href)

test.each(signedInPaths)(
  '/%s names its files and first questions to who carries a session, and only the door’s to nobody',
  (path) => {
    const head = at(`/${path}`, 'signed in')
    expect(head).toContain(`<link rel="modulepreload" crossorigin href="/assets/${path}.js">`)
    expect(head).toContain(`<link rel="stylesheet" crossorigin href="/assets/${path}.css">`)
    expect(questionsIn(head)).toEqual(firstQuestions(path, { run, person: run }))
    expect(questionsIn(head).slice(0, 3)).toEqual(['/api/me', '/api/runs', '/api/badges'])
    expect(questionsIn(head).includes(`/api/runs/${run}`)).toBe(path.startsWith('runs/:run'))
    expect(questionsIn(head).join()).not.toContain(':')
    expect(at(`/${path}`, 'nobody')).toBe('<link rel="preload" as="fetch" crossorigin href="/api/me">')
  },
)

test('what a page asks of everybody goes along, under the names in its address', () => {
  const asked = (path: string) => questionsIn(at(path, 'signed in')).slice(3)
  expect(asked('/people/:person')).toEqual([`/api/people/${run}`])
  expect(asked('/runs/:run/practise')).toEqual([`/api/runs/${run}`, `/api/runs/${run}/tasks`])
  expect(asked('/runs/:run/track')).toEqual([`/api/runs/${run}`])
})

test.each(Object.entries(anonymousPaths))(
  '%s asks nothing, whoever opens it, so that nobody is told who opened it',
  (name, path) => {
    expect(at(path, 'signed in')).toBe(at(path, 'nobody'))
    expect(at(path, 'signed in')).toContain(`/assets/${name}.js`)
    expect(at(path, 'signed in')).not.toContain('/api/')
  },
)

test('an address that is no page, or whose run is no run, adds nothing of itself', () => {
  expect(at('/nowhere', 'signed in')).toBe('')
  for (const wrong of ['5', '"><script>alert(1)</script>', '../../etc/passwd', `${run}"`, `${run}/../x`]) {
    expect(questionsIn(at('/runs/:run/track', 'signed in', { run: wrong }))).toEqual([
      '/api/me',
      '/api/runs',
      '/api/badges',
    ])
    expect(at('/runs/:run/track', 'signed in', { run: wrong })).not.toContain(wrong === '5' ? '/5' : wrong)
  }
})

test('pages of a build that has no list of files still come, with the questions alone', () => {
  const without = pagePreloads({}, () => true)
  const request = { params: { run }, cookies: {} } as unknown as FastifyRequest
  for (const path of pagePaths) expect(without(path, request), path).not.toContain('assets')
})

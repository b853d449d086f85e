// What a release holds: all that runs, nothing that only builds or tests.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readProject } from './read-project.ts'

/** What a function of bin/pack-release.mjs answers, asked in a Node of its own. */
function answer<T>(call: string): T {
  const program = `const release = await import(${JSON.stringify(resolve('bin/pack-release.mjs'))}); const read = async (name) => JSON.parse((await import('node:fs')).readFileSync(name, 'utf8')); process.stdout.write(JSON.stringify(${call}))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  })
  expect(stderr).toBe('')
  return JSON.parse(stdout) as T
}

interface Manifest {
  scripts: Record<string, string>
  dependencies: Record<string, string>
  devDependencies?: Record<string, string>
}
interface Lock {
  packages: Record<string, { dev?: boolean; devOptional?: boolean; devDependencies?: object; version: string }>
}

const files = answer<string[]>('release.releaseFiles(process.cwd())')

/** Everything that runs once `npm start` or the command line has begun, as the imports say. */
const whatRuns = (() => {
  const { byPath } = readProject(process.cwd())
  const seen = new Set<string>()
  const follow = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    for (const { file, typeOnly } of byPath.get(path)?.imports ?? []) if (file && !typeOnly) follow(file)
  }
  for (const begin of ['bin/start.mjs', 'bin/midcourse.mjs', 'src/app/cli.ts', 'seeds/service-onboarding/index.ts'])
    follow(begin)
  return [...seen].filter((path) => /\.\w+$/.test(path) && existsSync(path) && !path.startsWith('.'))
})()

test('a release holds every file that runs, every migration, and the pages', () => {
  const needed = [...whatRuns, ...globSync('migrations/*.sql'), ...globSync('dist/web/**/*.*')]
  expect(needed.length).toBeGreaterThan(600)
  expect(needed.filter((file) => !files.includes(file.replaceAll('\\', '/')))).toEqual([])
  expect(files).toEqual(expect.arrayContaining(['LICENSE', 'THIRD-PARTY-NOTICES.txt', 'README.md', 'CHANGELOG.md']))
})

test('what the README of a release points at is in it', () => {
  const links = ['README.md', 'README.zh-CN.md'].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link!),
  )
  expect(links.length).toBeGreaterThan(10)
  expect(links.filter((link) => !files.some((file) => file === link || file.startsWith(`${link}/`)))).toEqual([])
})

test('a release holds no test, no page in source, no sample, no check, no benchmark and no tool', () => {
  const strange = files.filter(
    (file) =>
      /\.(test|test-d)\.|\.tsx$|(^|\/)(samples|page|ui|cases)\/|^(tests|checks|bench|schema|data|\.github|\.ci)\//.test(
        file,
      ) ||
      (file.startsWith('bin/') && !whatRuns.includes(file)),
  )
  expect(strange).toEqual([])
})

test('its package.json starts and does nothing else; its lock file names what runs, and no tool comes along', () => {
  const manifest = answer<Manifest>(`release.releasePackage(await read('package.json'))`)
  const lock = answer<Lock>(`release.releaseLock(await read('package-lock.json'))`)
  expect(manifest.scripts).toEqual({ start: 'node bin/start.mjs' })
  expect(manifest.devDependencies).toBeUndefined()
  expect(lock.packages['']!.devDependencies).toBeUndefined()
  for (const name of Object.keys(manifest.dependencies)) expect(lock.packages).toHaveProperty([`node_modules/${name}`])
  for (const name of ['vite', 'vitest', 'typescript', 'oxlint', 'playwright-core', 'react'])
    expect(lock.packages).not.toHaveProperty([`node_modules/${name}`])
  const flagged = Object.entries(lock.packages).filter(([, { dev, devOptional }]) => dev || devOptional)
  expect(flagged).toEqual([])
})

// Packages as package-lock.json names them: installed when missing or different, left alone otherwise.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from './ensure-node.mjs'
import { begin, giveUp } from './progress.mjs'

/** A release brings its pages along and names no tools: npm run release takes them out of its package.json. */
export const isRelease = (root) =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies === undefined

/** Installs the packages of the project at `root` unless they already are what the lock file says. */
export function install(root) {
  if (installed(root)) return
  const over = begin('正在安装依赖（首次约一两分钟）', 'Installing packages (a minute or two the first time)')
  const { command, args, shell } = npm([
    'ci',
    '--ignore-scripts',
    isRelease(root) ? '--omit=dev' : '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell })
  if (done.status !== 0) giveUp('依赖没有装好，原因见上。', 'The packages could not be installed; the reason is above.')
  over()
}

/** Is everything the lock file names in node_modules, at the same version? What is optional may be absent: most of it is for other machines. */
export function installed(root) {
  const hidden = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false
  const have = JSON.parse(readFileSync(hidden, 'utf8')).packages
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(want).every(([path, { version, optional }]) => {
    if (path === '') return true
    return have[path] ? have[path].version === version && existsSync(join(root, path)) : optional === true
  })
}

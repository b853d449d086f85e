// The pages, built when their sources changed since the last time.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRelease } from './install-packages.mjs'
import { begin, giveUp } from './progress.mjs'

const sources = [
  'src/**/*.{ts,tsx,css,svg,html,json}',
  'index.html',
  'vite.config.ts',
  'bin/*-plugin.ts',
  'package-lock.json',
  'public/**/*',
]

/** Builds dist/ from the project at `root` unless it was built from these very sources. A release has it built. */
export function build(root) {
  if (isRelease(root)) return
  const stamp = join(root, 'dist', '.built-from')
  const state = stateOf(root)
  if (existsSync(join(root, 'dist/web/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state)
    return
  const over = begin('正在构建页面', 'Building the pages')
  const done = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'],
    { cwd: root, stdio: 'inherit' },
  )
  if (done.status !== 0) giveUp('页面没有构建成功，原因见上。', 'The pages could not be built; the reason is above.')
  writeFileSync(stamp, state)
  over()
}

function stateOf(root) {
  const hash = createHash('sha256')
  const files = globSync(sources, { cwd: root })
    .filter((file) => !/\.(test|test-d)\.tsx?$/.test(file))
    .toSorted()
  for (const file of files)
    if (/\.\w+$/.test(file))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

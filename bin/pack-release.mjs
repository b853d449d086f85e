// What a release holds, and how it is packed: dist/midcourse-VERSION.tgz, with built pages, without tests and tools.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { productionPackages } from './package-lock.mjs'
import { begin, giveUp } from './progress.mjs'

/** What goes in as it is; package.json and its lock file go in without what only builds and tests. */
const taken = [
  ...['start', 'midcourse', 'ensure-node', 'install-packages', 'build-web', 'progress'].map((n) => `bin/${n}.mjs`),
  'src/**/*.ts',
  'src/evaluate/rules/recompute.R',
  'seeds/**/*.ts',
  'migrations/*.sql',
  'dist/web/**/*',
  'packaging/**/*',
  'docs/**/*',
  'layers.js',
  '{README,README.zh-CN,CHANGELOG}.md',
  'LICENSE',
  'THIRD-PARTY-NOTICES.txt',
  '.npmrc',
  '.nvmrc',
]
const left = [
  /\.(test|test-d)\.ts$/,
  /^src\/platform\/db\/test-database\.ts$/,
  /^src\/(ui|[^/]+\/page|app\/web)\//, // in dist/web
  /\/samples\//,
]

/** The files of a release, from the root of the project at `root`, with slashes. */
export const releaseFiles = (root) =>
  globSync(taken, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll('\\', '/'))
    .filter((file) => !left.some((pattern) => pattern.test(file)))
    .toSorted()

/** package.json of a release: what runs, and `npm start`. */
export function releasePackage({ devDependencies: _tools, overrides: _forTools, scripts, ...kept }) {
  return { ...kept, scripts: { start: scripts.start } }
}

/** package-lock.json of a release. @NOTE npm ci --omit=dev alone would bring vite and vitest: they are also optional peers of better-auth. */
export function releaseLock({ packages, ...lock }) {
  const { devDependencies: _tools, ...root } = packages['']
  const kept = productionPackages(packages).map((path) => [path, packages[path]])
  return { ...lock, packages: { '': root, ...Object.fromEntries(kept) } }
}

export function packRelease(root) {
  if (!existsSync(join(root, 'dist/web/index.html'))) giveUp('dist/web 里没有页面。', 'There are no pages in dist/web.')
  const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'))
  const name = `midcourse-${read('package.json').version}`
  const over = begin(`正在打包 ${name}`, `Packing ${name}`)
  const folder = mkdtempSync(join(tmpdir(), 'midcourse-release-'))
  for (const file of releaseFiles(root)) {
    mkdirSync(dirname(join(folder, name, file)), { recursive: true })
    cpSync(join(root, file), join(folder, name, file))
  }
  const write = (file, content) => writeFileSync(join(folder, name, file), `${JSON.stringify(content, null, 2)}\n`)
  write('package.json', releasePackage(read('package.json')))
  write('package-lock.json', releaseLock(read('package-lock.json')))
  const tarball = join(root, 'dist', `${name}.tgz`)
  execFileSync('tar', ['-czf', tarball, ...sameBytes(root), '-C', folder, name])
  rmSync(folder, { recursive: true })
  over()
  return tarball
}

/** The same commit makes the same bytes, whoever packs it: owner, order and time do not depend on the machine. GNU tar only. */
function sameBytes(root) {
  const gnu = execFileSync('tar', ['--version'], { encoding: 'utf8' }).includes('GNU tar')
  if (!gnu) return ['--uid', '0', '--gid', '0']
  const committed = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }).stdout?.trim()
  return [
    '--format=ustar',
    '--sort=name',
    '--mode=u=rwX,go=rX',
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    ...(committed ? [`--mtime=@${committed}`] : []),
  ]
}

// The browser and the Chinese fonts of the browser journeys: found, or installed where the package manager lets us.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { begin } from './progress.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The browser to use: the one MIDCOURSE_BROWSER names, or the first found; null when there is none. */
export const browser = () => [process.env.MIDCOURSE_BROWSER, ...places].find((file) => file && existsSync(file)) ?? null

/** Installs what is missing on Debian as root; says on other machines what to install. Returns true when journeys can run. */
export function ensureBrowserAndFonts() {
  const missing = [...(browser() ? [] : ['chromium']), ...(chineseFonts() ? [] : ['fonts-noto-cjk'])]
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const over = begin(`正在安装 ${missing.join('、')}`, `Installing ${missing.join(', ')}`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
    over()
  }
  return browser() !== null
}

function chineseFonts() {
  try {
    return (
      process.platform !== 'linux' ||
      execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim() !== ''
    )
  } catch {
    return false
  }
}

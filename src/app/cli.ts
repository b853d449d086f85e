// The command line: finds the command, and says in a sentence what did not work.
import { commands } from './cli-commands.ts'
import { settingsFromEnvironment } from './environment.ts'
import { langOf, sentence } from './cli-locale.ts'
import type { PrintText } from './cli-locale.ts'
import { words } from './cli-words.ts'

const lang = langOf(process.env)
const speak: PrintText = (text, params) => console.log(sentence(lang, text, params))
const [name = 'help', ...given] = process.argv.slice(2)
/** Commands mean the company that is served; `--sample` means the sample. */
const sample = given.includes('--sample')
/** The sample may be reached from other machines: said here and by SAMPLE_OPEN=yes. */
const openSample = given.includes('--open-sample')
const args = given.filter((one) => one !== '--sample' && one !== '--open-sample')

process.exit(await run())

async function run(): Promise<number> {
  const command = commands.find((one) => one.name === name)
  if (!command) {
    if (!['help', '--help', '-h'].includes(name)) speak(words['unknown-command'], { name })
    help()
    return name === 'help' || name.startsWith('-') ? 0 : 2
  }
  try {
    const runCommand = await command.load()
    const settings = settingsFromEnvironment(process.env)
    return await runCommand(args, {
      settings: { ...settings, sample, sampleOpen: settings.sampleOpen && openSample },
      speak,
    })
  } catch (problem) {
    speak(words.broken, { problem: problem instanceof Error ? problem.message : String(problem) })
    if (process.env.DEBUG) console.error(problem)
    return 1
  }
}

function help(): void {
  speak(words.usage)
  for (const { name, takes, help: text } of commands)
    console.log(`  ${[name, takes].filter(Boolean).join(' ').padEnd(34)}${sentence(lang, text)}`)
  speak(words.environment)
}

// What is there and what is missing, a line each, with the act that mends it where the reader may.
import { Button, Panel, StatusMark, useSay, useWords } from '../../../ui/public.ts'
import type { Line } from '../../run-state/contract.ts'
import { words } from './run-state-page-words.ts'
import { lineWords } from './state-line-words.ts'
import './run-state.css'

export function StateLines({ lines }: { lines: readonly Line[] }) {
  const t = useWords(words)
  const say = useSay()
  const texts = lineWords as Record<string, (typeof lineWords)[keyof typeof lineWords]>
  const textOf = ({ what, params }: Line) => (params.n === 1 && texts[`line.${what}.one`]) || texts[`line.${what}`]
  return (
    <Panel title={t('lines.title')} aside={t('lines.aside')}>
      <ul className="state-lines">
        {lines.map((line) => (
          <li key={line.what}>
            <span>
              <StatusMark colour={line.colour} /> {say(textOf(line) ?? line.what, line.params)}
            </span>
            {line.href && (
              <Button kind={line.colour === 'bad' ? 'main' : 'plain'} href={line.href}>
                {say(texts[`mend.${line.what}`] ?? line.what)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

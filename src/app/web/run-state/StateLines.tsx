// What is there and what is missing, a line each, with the act that mends it where the reader may.
import { Button, Panel, StatusMark, useSay, useWords } from '../../../ui/public.ts'
import type { LeftOpen } from '../../../programme/contract.ts'
import type { Line } from '../../run-state/contract.ts'
import { words } from './run-state-page-words.ts'
import { lineWords } from './state-line-words.ts'
import './run-state.css'

const texts = lineWords as Record<string, (typeof lineWords)[keyof typeof lineWords]>
const textOf = ({ what, params }: LeftOpen) => (params.n === 1 && texts[`line.${what}.one`]) || texts[`line.${what}`]

/** What was still open when the run was closed, as it was kept then. */
export function LeftOpenLines({ left }: { left: readonly LeftOpen[] }) {
  const t = useWords(words)
  const say = useSay()
  return (
    <Panel title={t('left.title')} aside={t('left.aside')} padded={left.length === 0}>
      {left.length === 0 ? (
        <p className="muted">{t('left.nothing')}</p>
      ) : (
        <ul className="state-lines">
          {left.map((line) => (
            <li key={line.what}>
              <span>{say(textOf(line) ?? line.what, line.params)}</span>
              <span className="small muted">{t(leftBecomes(line.what))}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** What happens with each kind after closing. Records of earlier closings count no hidden reports, as `issues-kept`. */
const leftBecomes = (what: string) =>
  what === 'findings' || what === 'findings-n'
    ? 'left.next-run'
    : what === 'findings-answered' || what === 'findings-answered-n'
      ? 'left.next-run-answered'
      : what === 'rechecks'
        ? 'left.rechecks'
        : what === 'issues' || what === 'issues-kept'
          ? 'left.answered'
          : what === 'rounds'
            ? 'left.rounds'
            : 'left.stays'

export function StateLines({ lines, closing }: { lines: readonly Line[]; closing: boolean }) {
  const t = useWords(words)
  const say = useSay()
  return (
    <Panel title={t('lines.title')} aside={t('lines.aside')}>
      <ul className="state-lines">
        {lines.map((line) => (
          <li key={line.what}>
            <span>
              <StatusMark colour={line.colour} /> {say(textOf(line) ?? line.what, line.params)}
              {line.params.who && <span className="small muted"> · {t('lines.who', line.params)}</span>}
              {closing && `then.${line.what}` in lineWords && (
                <>
                  <br />
                  <span className="small muted">{say(texts[`then.${line.what}`]!, {})}</span>
                </>
              )}
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

// The statement a number came from, as it was sent.
import { useState } from 'react'
import { QueryBoundary, Drawer, useApiQuery, useDateText, useWords } from '../../ui/public.ts'
import { getStatement } from '../sources/xapi/contract.ts'
import { words } from '../words.ts'

/** A quiet way to the statement behind a row of evidence. */
export function StatementLink({ told }: { told: { person: string; observation: string } }) {
  const t = useWords(words)
  const [open, show] = useState(false)
  return (
    <>
      <button type="button" className="link" onClick={() => show(true)}>
        {t('statement.open')}
      </button>
      {open && <Statement told={told} onClose={() => show(false)} />}
    </>
  )
}

function Statement({ told, onClose }: { told: { person: string; observation: string }; onClose: () => void }) {
  const t = useWords(words)
  const date = useDateText()
  const statement = useApiQuery(getStatement, { params: told })
  return (
    <Drawer open onClose={onClose} title={t('statement.title')} wide>
      <QueryBoundary of={statement}>
        {({ text, storedAt, statement: id }) =>
          text === null ? (
            <p>{t('statement.gone')}</p>
          ) : (
            <>
              <p className="small breakable">
                {id} · {t('statement.stored', { at: date(storedAt!, 'full') })}
              </p>
              <pre className="raw" {...{ tabIndex: 0, role: 'group', 'aria-label': t('statement.title') }}>
                {text}
              </pre>
            </>
          )
        }
      </QueryBoundary>
    </Drawer>
  )
}

// The people of the company; their sheet is brought in from here as well, as a file or pasted.
import { useNavigate } from 'react-router'
import { PasteSheet, UploadFile } from '../../../intake/page/public.ts'
import { PeoplePage } from '../../../people/page/PeoplePage.tsx'
import { useWords } from '../../../ui/public.ts'
import { words } from '../words.ts'

const sheet = { source: 'organisation-sheet', run: null }

export default function PeopleScreen() {
  const t = useWords(words)
  const go = useNavigate()
  const sent = (id: string) => void go(`/sources/${id}`)
  return (
    <PeoplePage
      onOpen={(person) => void go(`/people/${person}`)}
      sheetImport={
        <>
          <PasteSheet label={t('people-paste')} fixed={sheet} onSent={sent} />
          <UploadFile kind="plain" label={t('people-import')} fixed={sheet} onSent={sent} />
        </>
      }
    />
  )
}

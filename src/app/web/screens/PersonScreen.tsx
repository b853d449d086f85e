// One person, with the way back to the list for those who keep the people.
import { Link, useParams } from 'react-router'
import { PersonPage } from '../../../people/page/PersonPage.tsx'
import { Panel, useWords } from '../../../ui/public.ts'
import { keepsCompany, useMe } from '../session.tsx'
import { words } from '../words.ts'

export default function PersonScreen() {
  const { person } = useParams()
  const t = useWords(words)
  const me = useMe()
  return (
    <PersonPage
      key={person}
      id={person!}
      crumb={keepsCompany(me) && <Link to="/people">{t('menu-people')}</Link>}
      more={
        keepsCompany(me) && (
          <Panel title={t('account')} padded>
            <Link to={`/accounts?person=${person}`}>{t('account-go')}</Link>
          </Panel>
        )
      }
    />
  )
}

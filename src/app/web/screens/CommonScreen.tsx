// One card or common issue of a run.
import { useParams } from 'react-router'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { CardPage } from '../../../respond/page/CardPage.tsx'
import { useRunHere } from '../run-here.tsx'
import { useMe } from '../session.tsx'

export default function CommonScreen() {
  const { run } = useRunHere()
  const { common } = useParams()
  return <CardPage key={common} common={common!} crumb={<RunCrumb run={run.id} />} me={useMe().person!.id} />
}

// The people as a sheet with the columns of the organisation sheet: it comes in again and changes nothing.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/localised-text/contract.ts'
import { writeWorkbook } from '../../platform/files/xlsx-write.ts'
import { mayChangePeople } from '../permissions.ts'
import { peopleSheetHeaders } from '../sheet-columns.ts'
import { dottedAndChat, peopleInOrder, peopleListed } from '../store/people-list.ts'
import { allUnits } from '../store/unit.ts'
import { whichPeople } from './people-list.ts'
import type { Which } from './people-list.ts'
import { asTree } from './units.ts'

export async function writePeopleSheet(
  reading: Reading,
  scope: Scope,
  asked: Which & { lang: Lang },
): Promise<{ name: string; content: Buffer } | { refused: string }> {
  if (!mayChangePeople(scope)) return { refused: 'not-yours-to-see' }
  const ids = await peopleInOrder(reading, scope, await whichPeople(reading, scope, asked), null)
  const rows = await peopleListed(reading, scope, ids)
  const { dotted, chat } = await dottedAndChat(reading, scope, ids)
  const paths = new Map(
    asTree(await allUnits(reading, scope), new Map()).map((u) => [u.id, u.path.replaceAll(' / ', '/')]),
  )
  const name = asked.lang === 'zh' ? '人员表' : 'People'
  const chatOf = (id: string, system: string) => chat.get(id)?.find((c) => c.system === system)?.value ?? null
  const content = await writeWorkbook([
    {
      name,
      header: peopleSheetHeaders(asked.lang),
      rows: rows.map((r) => [
        r.employeeNo,
        r.name,
        r.unitId ? (paths.get(r.unitId) ?? null) : null,
        r.position,
        r.superiorNo,
        (dotted.get(r.id) ?? []).flatMap((d) => d.no ?? []).join(' ') || null,
        r.enteredOn,
        r.lastDay,
        r.email,
        r.phone,
        chatOf(r.id, 'wecom'),
        chatOf(r.id, 'dingtalk'),
        chatOf(r.id, 'feishu'),
      ]),
    },
  ])
  return { name: `${name}.xlsx`, content }
}

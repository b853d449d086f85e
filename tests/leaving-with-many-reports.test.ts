// However many report to somebody who leaves, passing them on asks the database no more often.
import { expect, test } from 'vitest'
import { deleteDeparture } from '../src/people/contract.ts'
import { leaveCompany } from '../src/people/leave-company.ts'
import { savePersons } from '../src/people/public.ts'
import { getPerson } from '../src/people/read/contract.ts'
import { saveSolidLines } from '../src/people/store/reporting-line.ts'
import { foundOwnCompany, person, product } from './own-company.ts'

const { server, fang, day } = await foundOwnCompany()
const view = (id: string, on?: string) => fang.call(getPerson, { params: { person: id }, query: on ? { on } : {} })

test('however many report to whoever leaves, they pass on in as many statements as for one', async () => {
  const boss = (n: number) => person(`0080${n}`)
  const below = Array.from({ length: 401 }, (_, i) => `081${String(i).padStart(3, '0')}`)
  await server.db.write(product, async (tx) => {
    const all = ['00801', '00802', '00803', ...below]
    await savePersons(
      tx,
      product,
      all.map((no) => ({ id: person(no), employeeNo: no, name: `人${no}` })),
    )
    const lines = below.map((no, i) => ({ person: person(no), superior: boss(i === 0 ? 1 : 2), since: day(-9) }))
    await saveSolidLines(tx, product, lines)
  })
  const statements = async (leaver: string) => {
    let n = 0
    await server.db.write(product, async (tx) => {
      const counted = tx.withPlugin({
        transformQuery: ({ node }) => {
          n++
          return node
        },
        transformResult: async ({ result }) => result,
      }) as typeof tx
      const ask = { person: leaver, lastDay: day(3), successor: boss(3) }
      expect(await leaveCompany(counted, product, ask, server.now)).toEqual({ left: false })
    })
    return n
  }
  expect(await statements(boss(2))).toBe(await statements(boss(1)))
  expect((await view(boss(3), day(4))).then.reports).toHaveLength(401)
  expect((await view(boss(3))).then.reports).toHaveLength(0)
  await fang.call(deleteDeparture, { params: { person: boss(2) } })
  expect((await view(boss(3), day(4))).then.reports).toHaveLength(1)
})

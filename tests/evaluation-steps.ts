// What people of the call centre do for an evaluation: write a plan, send a sheet, take a report along and look into it.
import { unzipSync } from 'fflate'
import { expect } from 'vitest'
import type { PlanEntry } from '../src/evaluate/read/plan/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import type { TestClient } from './test-server.ts'
import { run, windows } from './call-centre-kpi-fixture.ts'

export const figure = (kpi: string, more: Partial<PlanEntry['kpis'][number]> = {}): PlanEntry['kpis'][number] => ({
  kpi,
  name: kpi,
  unit: '分',
  form: 'value',
  digits: 2,
  direction: 'up',
  role: 'primary',
  smallest: null,
  guard: null,
  ...more,
})
export const figures = [
  figure('客户满意度', { smallest: 0.05 }),
  figure('平均通话时长(秒)', { name: '平均通话', unit: '秒', digits: 0, direction: 'down', guard: '投诉率' }),
  figure('投诉率', { unit: '%', form: 'percent', direction: 'down', smallest: 0.05 }),
]
export const plan = (more: Partial<PlanEntry> & { because?: string; id?: string } = {}) => ({
  id: newId(),
  because: '',
  kpis: figures,
  ...windows,
  assigned: 'by-need' as const,
  givenTo: 'person' as const,
  compare: 'plain' as const,
  ...more,
})
export const inRun = (body?: unknown) => ({ params: { run }, body })

export async function send(as: TestClient, content: Buffer): Promise<string> {
  const form = new FormData()
  const id = newId()
  for (const [key, value] of Object.entries({ id, source: 'kpi-sheet', run: '' })) form.append(key, value)
  form.append('file', new Blob([new Uint8Array(content)]), '客服KPI.csv')
  expect((await as.fetch('/api/intake/imports', { method: 'POST', body: form })).status).toBe(200)
  return id
}

/** A report in one of its forms, as somebody takes it along. */
export const download = async (as: TestClient, id: string, form: string, lang = 'zh') => {
  const reply = await as.fetch(`/api/reports/${id}/${form}?lang=${lang}`)
  return {
    status: reply.status,
    name: decodeURIComponent(reply.headers.get('content-disposition') ?? ''),
    bytes: Buffer.from(await reply.arrayBuffer()),
  }
}

/** The text of those files in a zip whose names fit. */
export const textIn = (bytes: Buffer, names: RegExp) =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => names.test(name))
    .map(([, b]) => Buffer.from(b).toString('utf8'))
    .join('\n')

import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { jobs, sweeps } from './jobs.ts'
import { routes } from './routes.ts'
import { root } from './environment.ts'

const doors = await Promise.all(
  globSync('src/*/public.ts', { cwd: root })
    .filter((file) => !file.startsWith('src/ui/'))
    .map(async (file) => ({
      file,
      names: (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>,
    })),
)
const isSweep = (value: unknown) => typeof value === 'object' && value !== null && 'everySeconds' in value
const isJob = (value: unknown) => typeof value === 'object' && value !== null && 'work' in value && 'shape' in value
const exported = (fits: (value: unknown, name: string) => boolean) =>
  doors.flatMap(({ file, names }) =>
    Object.entries(names).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value])
        .filter((one) => fits(one, name))
        .map((one) => ({ from: `${file} ${name}`, one: one as unknown })),
    ),
  )

test('every folder that has endpoints opens them', () => {
  const all = exported((value, name) => typeof value === 'function' && name.endsWith('Routes'))
  expect(all.length).toBeGreaterThan(0)
  expect(all.filter(({ one }) => !Object.values(routes).includes(one as never)).map(({ from }) => from)).toEqual([])
})

test('everything that runs by itself runs, under a name of its own', () => {
  const all = exported(isSweep)
  expect(all.length).toBeGreaterThan(0)
  expect(all.filter(({ one }) => !sweeps.includes(one as never)).map(({ from }) => from)).toEqual([])
  expect(
    exported(isJob)
      .filter(({ one }) => !jobs.includes(one as never))
      .map(({ from }) => from),
  ).toEqual([])
  const names = [...jobs, ...sweeps].map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
})

// A run by the name of its programme and its own, as Today calls it.
import type { Today } from '../../contract.ts'

export const nameIn = (today: Today) => (run: string) => {
  const found = today.runs.find((r) => r.run.id === run)
  return found ? `${found.run.programme} ${found.run.name}` : ''
}

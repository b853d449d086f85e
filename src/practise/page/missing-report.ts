// Which sentence says that there is no report, and when there can be one.
import type { Submission } from '../contract.ts'

/** As much is logged as the task asks for. */
export const enoughLogged = ({ lines, task }: Pick<Submission, 'lines' | 'task'>): boolean =>
  lines.length >= task.target

export const missingReport = (w: Pick<Submission, 'lines' | 'task' | 'closed'>) =>
  w.closed ? 'report.none-closed' : enoughLogged(w) ? 'report.none-open' : 'report.none'

// The trainings somebody learns in, and those of them that take reports.
import type { Run } from '../../../programme/contract.ts'
import { useApiQuery } from '../../../ui/public.ts'
import type { MyTrainings } from '../../my-trainings/contract.ts'
import { getMyTrainings } from '../../my-trainings/contract.ts'

/** Undefined while they are being asked for. */
export const useMyTrainings = (): MyTrainings | undefined =>
  useApiQuery(getMyTrainings, {}, { everySeconds: 60, freshSeconds: 30 }).data

/** Before it opens and once it is closed a run takes no reports: nobody would answer them. */
export const takingReports = (mine: MyTrainings | undefined): Run[] =>
  (mine?.trainings ?? []).map(({ run }) => run).filter(({ state }) => state === 'running' || state === 'following-up')

// Persons as they travel between server and browser.
import { z } from 'zod'

export const personId = z.uuid()
export const personShape = z.object({
  id: personId,
  name: z.string(),
  employeeNo: z.string().nullable(),
  unit: z.string().nullable(),
  position: z.string().nullable(),
})
export type PersonBrief = z.infer<typeof personShape>

export const duties = ['administrator', 'training', 'executive'] as const
export type Duty = (typeof duties)[number]

// What the duties in the organisation are called.
import { defineWords } from '../platform/localised-text/contract.ts'

export const dutyWords = defineWords({
  administrator: { zh: '系统管理员', en: 'Administrator' },
  training: { zh: '培训管理', en: 'Training duty' },
  executive: { zh: '高管', en: 'Executive' },
})

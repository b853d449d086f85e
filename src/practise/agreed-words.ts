// What is told once both sides have signed. What leaves the installation names nobody.
import { defineWords } from '../platform/localised-text/contract.ts'

export const agreedWords = defineWords({
  'told.agreed': { zh: '「{task}」已商定：{mean} / 5', en: '“{task}” is agreed: {mean} / 5' },
  'told.agreed-body': {
    zh: '讲师和上级都已签字。改进方向：{directions}',
    en: 'Trainer and superior have both signed. Direction: {directions}',
  },
  'told.for-absent': { zh: '{deputy}代您签了「{task}」：{name}', en: '{deputy} signed “{task}” for you: {name}' },
  'told.for-absent-body': {
    zh: '双方都已签字，商定 {mean} / 5，不再改动。改进方向：{directions}',
    en: 'Both sides have signed: {mean} / 5, and the result stands. Direction: {directions}',
  },
  'told.outside': { zh: '您的一个实践任务已商定', en: 'A practice task of yours is agreed' },
  'told.outside-absent': {
    zh: '您的代理人代您签了一份实践任务',
    en: 'Your deputy signed a practice task for you',
  },
  'told.outside-body': { zh: '得分和改进方向在任务页上。', en: 'Score and direction stand on the page of the task.' },
})

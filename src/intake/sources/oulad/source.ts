// OULAD: real runs of real learners, published by the Open University under CC BY 4.0.
import type { FolderSource } from '../../source-definition.ts'

export const oulad: FolderSource = {
  key: 'oulad',
  takes: 'folder',
  words: {
    name: { zh: 'OULAD 公开数据', en: 'OULAD' },
    about: {
      zh: '英国开放大学公开的真实学习数据，用终端命令导入：midcourse import oulad <文件夹>',
      en: 'Real learners of the Open University; from the terminal: midcourse import oulad <folder>',
    },
  },
  fileOf: (kind) =>
    kind === 'lms.clicks'
      ? 'studentVle.csv'
      : kind === 'test.score' || kind === 'homework.handed-in'
        ? 'studentAssessment.csv'
        : null,
}

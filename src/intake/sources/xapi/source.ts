// xAPI statements, whoever sends them: cmi5, video, SCORM and assessments, with the habits of Moodle and Open edX.
import type { StatementSource } from '../../source-definition.ts'

export const xapi: StatementSource = {
  key: 'xapi',
  takes: 'statements',
  words: {
    name: { zh: 'xAPI 语句', en: 'xAPI statements' },
    about: {
      zh: '学习平台或课件发到 /xapi 的语句，几秒内成为数据；谁是谁、属于哪一期，在「数据来源 → xAPI」里对一次即可',
      en: 'What an LMS or content sends to /xapi becomes evidence within seconds; who is who and which run is meant is settled once, under Data sources → xAPI',
    },
  },
}

// What each seat of a run sees, and what whoever gets one is told, in both languages. What leaves the installation names nobody.
import { defineWords } from '../platform/localised-text/contract.ts'

const wholeRun = {
  zh: '这一期的每名学员、反馈、改进和评估',
  en: 'each learner, report, finding and the evaluation of the run',
}

export const seatWords = defineWords({
  'sees.lead': wholeRun,
  'sees.assistant': wholeRun,
  'sees.analyst': wholeRun,
  'sees.instructor': wholeRun,
  'sees.mentor': { zh: '所带学员的进度和任务', en: 'progress and tasks of the learners they mentor' },
  'sees.business': {
    zh: '这一期的目标、合计数字和评估，没有个人',
    en: 'goals, totals and the evaluation of the run, nobody by name',
  },

  'told.lead': { zh: '您是{programme} {name}的负责人', en: 'You lead {programme} {name}' },
  'told.assistant': { zh: '您是{programme} {name}的班主任', en: 'You are an assistant of {programme} {name}' },
  'told.analyst': { zh: '您为{programme} {name}做分析', en: 'You are an analyst of {programme} {name}' },
  'told.instructor': { zh: '您是{programme} {name}的讲师', en: 'You are an instructor of {programme} {name}' },
  'told.mentor': { zh: '您是{programme} {name}的导师', en: 'You are a mentor in {programme} {name}' },
  'told.business': { zh: '您是{programme} {name}的业务方', en: 'You stand for the business in {programme} {name}' },
  'told.lead-body': {
    zh: '您看得到这一期的每名学员、反馈、改进和评估，可以改设置、分派和答复反馈、决定改进、开班和结案。',
    en: 'You see each learner, report, finding and the evaluation of the run. You may change its setup, sort and answer reports, decide on findings, open and close the run.',
  },
  'told.assistant-body': {
    zh: '您看得到这一期的每名学员、反馈、改进和评估，可以导入名单和数据、布置任务、分派和答复反馈、决定改进。日期、模块和席位由负责人改。',
    en: 'You see each learner, report, finding and the evaluation of the run. You may bring in rosters and data, set tasks, sort and answer reports and decide on findings. Dates, modules and seats are changed by the leads.',
  },
  'told.analyst-body': {
    zh: '您看得到这一期的每名学员、反馈、改进和评估，可以定评估计划、出效果报告。',
    en: 'You see each learner, report, finding and the evaluation of the run. You may plan the evaluation and make the effect report.',
  },
  'told.instructor-body': {
    zh: '您看得到这一期的每名学员、反馈、改进和评估，可以布置任务、给任务打分、答复反馈。',
    en: 'You see each learner, report, finding and the evaluation of the run. You may set tasks, score them and answer reports.',
  },
  'told.mentor-body': {
    zh: '您看得到您所带学员的进度和任务。带哪些学员，由负责人指定；点评由讲师和上级来做。',
    en: 'You see progress and tasks of the learners you mentor; the leads say who they are. Tasks are reviewed by instructors and superiors.',
  },
  'told.business-body': {
    zh: '您看得到这一期的目标、合计数字和评估，可以定目标。结案前，没有测量的目标要您签字。',
    en: 'You see goals, totals and the evaluation of the run, and may set goals. Before the closing you sign for goals that were not measured.',
  },
  'told.until': { zh: '到 {until} 为止（含当天）。', en: 'This lasts to {until}, that day included.' },
  taken: { zh: '您不再是{programme} {name}的{role}', en: 'You are no longer {role} of {programme} {name}' },
  'taken-body': {
    zh: '您在那一期做过的都留着；凭这个席位看得到的，现在看不到了。由您负责的反馈会交给别人。',
    en: 'What you did there stays; what the seat let you see is no longer open to you. Reports you answered for are given to somebody else.',
  },
  'taken-outside': { zh: '您在一期培训里的一个席位收回了', en: 'A seat of yours in a training was taken back' },
  'taken.lead': { zh: '负责人', en: 'lead' },
  'taken.assistant': { zh: '班主任', en: 'an assistant' },
  'taken.analyst': { zh: '数据分析', en: 'an analyst' },
  'taken.instructor': { zh: '讲师', en: 'an instructor' },
  'taken.mentor': { zh: '导师', en: 'a mentor' },
  'taken.business': { zh: '业务方', en: 'the business' },
  'told.outside': { zh: '您在一期培训里有了一个席位', en: 'You were given a seat in a training' },
  'told.outside-body': {
    zh: '登录后，在通知里看是哪一期、可以做什么。',
    en: 'Sign in to see among the notices which run it is and what you may do.',
  },
})

// What the first steps say.
import { defineWords } from '../../platform/localised-text/contract.ts'

export const words = defineWords({
  'refused.not-yours': {
    zh: '开头几步给系统管理员和有「培训管理」职责的人看。',
    en: 'The first steps are for administrators and the training duty.',
  },
  'people.title': { zh: '人员', en: 'People' },
  'people.how': { zh: '一张人员表，或先导几个人试试', en: 'The sheet of your people, or a few of them first' },
  'people.becomes': {
    zh: '部门树，谁的上级是谁；谁看得到谁由汇报线定。',
    en: 'The tree of units and who stands above whom; reporting lines decide who sees whom.',
  },
  'people.label': { zh: '放人员表', en: 'Send the sheet' },
  'people.rests': { zh: '{n} 人在册', en: 'People: {n}' },
  'training.title': { zh: '培训', en: 'Training' },
  'training.how': { zh: '项目、期次、日期和模块，一张表单', en: 'Programme, run, days and modules, in one form' },
  'training.becomes': {
    zh: '一期培训，各模块有起止；跟踪指标都先写「还没有数据」。',
    en: 'A run whose modules have their days; its indicators say that there is no data yet.',
  },
  'training.label': { zh: '建培训', en: 'Create it' },
  'training.label-modules': { zh: '加模块', en: 'Add modules' },
  'training.rests': { zh: '{run}，{modules} 个模块', en: '{run}, modules: {modules}' },
  'learners.title': { zh: '学员', en: 'Learners' },
  'learners.how': { zh: '给一张名单，或按部门选', en: 'A roster, or whole units' },
  'learners.becomes': {
    zh: '看板一人一行；出勤、应交都有了分母。',
    en: 'A board with a row for each; attendance and hand-ins have their denominator.',
  },
  'learners.label': { zh: '放学员名单', en: 'Send the roster' },
  'learners.rests': { zh: '{n} 名学员', en: 'Learners: {n}' },
  'opening.title': { zh: '开班', en: 'Start the run' },
  'opening.how': { zh: '到了第一天，或现在就开', en: 'On its first day, or now' },
  'opening.becomes': {
    zh: '学员和讲师看到这一期，提醒开始按日期走。',
    en: 'Learners and instructors see the run, and reminders follow its days.',
  },
  'opening.label': { zh: '去开班', en: 'Go to start it' },
  'opening.rests': { zh: '{run} 已开班', en: '{run} was started' },
  'data.title': { zh: '第一份数据', en: 'First data' },
  'data.how': { zh: '成绩表或签到表，列名不用改', en: 'A score or attendance sheet; its headers may stay as they are' },
  'data.becomes': {
    zh: '第一个指标：值、人数、来自哪几行。',
    en: 'The first indicator: its value, how many people, and the rows it comes from.',
  },
  'data.label': { zh: '放成绩表', en: 'Send scores' },
  'data.rests': { zh: '来自「{file}」', en: 'from “{file}”' },
  'data.rests-no-file': { zh: '数据已经在进来', en: 'data is coming in' },
  'goal.title': { zh: '第一个目标', en: 'First goal' },
  'goal.how': { zh: '指标、现在、要到多少、哪天', en: 'Figure, now, how far, by when' },
  'goal.becomes': {
    zh: '第一次能说「够不够」；没有基线也能存，图上一直写着。',
    en: 'For the first time it can be said whether a figure is enough; without a baseline it is kept too, and says so.',
  },
  'goal.label': { zh: '写目标', en: 'Set it' },
  'goal.rests': { zh: '{n} 个目标', en: 'Goals: {n}' },
  'invitations.title': { zh: '邀请', en: 'Invitations' },
  'invitations.how': { zh: '按部门或全员，发邮件或打印小条', en: 'A unit or everybody, by mail or on printed slips' },
  'invitations.becomes': {
    zh: '他们用自己的账号进来；谁还没进来，一眼看到。',
    en: 'They come in with accounts of their own; who has not yet is seen at a glance.',
  },
  'invitations.label': { zh: '去邀请', en: 'Invite people' },
  'invitations.rests': { zh: '{n} 人已有账号或邀请', en: 'People with an account or an invitation: {n}' },
  'whose.training': { zh: '由有「培训管理」职责的人做', en: 'for the training duty' },
  'whose.administrator': { zh: '由系统管理员做', en: 'for an administrator' },
})

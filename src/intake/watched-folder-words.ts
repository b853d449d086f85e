// What is said of folders that are watched.
import { defineWords } from '../platform/localised-text/contract.ts'

export const watchWords = defineWords({
  'watch.title': { zh: '自动导入的文件夹', en: 'Watched folders' },
  'watch.aside': { zh: '放进去的文件自己进来', en: 'files put there come in by themselves' },
  'watch.none': {
    zh: '还没有监看的文件夹。LMS 或业务系统每天、每周导出的表放进一个文件夹，就不用人来传。',
    en: 'No folder is watched yet. Let your LMS write its export into one, and nobody has to send it.',
  },
  'watch.add': { zh: '监看一个文件夹', en: 'Watch a folder' },
  'watch.folder': { zh: '文件夹', en: 'Folder' },
  'watch.folder-help': {
    zh: '写在投放目录（{root}）之下的名字，如 lms/成绩。服务器上先建好这个文件夹。',
    en: 'Its name below the drop folder ({root}), such as lms/scores. Make it on the server first.',
  },
  'watch.no-root': {
    zh: '还没有投放目录：请在服务器上设置 DROP_FOLDER，再重新启动。',
    en: 'There is no drop folder yet: set DROP_FOLDER on the server and start again.',
  },
  'watch.source': { zh: '这是什么表', en: 'What kind of sheet' },
  'watch.run': { zh: '哪一期培训', en: 'Which run' },
  'watch.every': { zh: '多久来一份', en: 'How often' },
  'watch.every.daily': { zh: '每个工作日', en: 'every working day' },
  'watch.every.weekly': { zh: '每周', en: 'every week' },
  'watch.every.monthly': { zh: '每月', en: 'every month' },
  'watch.go': { zh: '开始监看', en: 'Begin to watch' },
  'watch.mapping': {
    zh: '列怎么对应，用您在页面上改过并记住的；第一份最好先手工导入一次。',
    en: 'Columns are read as remembered from the page; bring the first file in by hand.',
  },
  'watch.where': {
    zh: '导入的移到 done/，没进去的留在 failed/，旁边有待改正的表或原因。',
    en: 'What went in moves to done/, what did not stays in failed/, beside its workbook or the reason.',
  },
  'watch.stop': { zh: '停止监看', en: 'Stop watching' },
  'watch.stop-sure': {
    zh: '停止监看「{folder}」？已经导入的数据不动，以后放进去的文件不再导入。',
    en: 'Stop watching "{folder}"? What came in stays; files put there later are not taken.',
  },
  'watch.last': { zh: '最近来的', en: 'What came last' },
  'watch.next': { zh: '下一份最迟', en: 'Next by' },
  'watch.state': { zh: '状态', en: 'State' },
  'watch.good': { zh: '正常', en: 'well' },
  'watch.trouble.silent': { zh: '没有来', en: 'missing' },
  'watch.trouble.refused': { zh: '没进去', en: 'not in' },
  'watch.trouble.unreadable': { zh: '读不到', en: 'unreadable' },
  'watch.nothing-yet': { zh: '还没有文件', en: 'nothing yet' },
  'watch.how.brought-in': { zh: '{file}：新增 {recorded} 条', en: '{file}: {recorded} new' },
  'watch.how.mend': {
    zh: '{file}：新增 {recorded} 条，{rejected} 行待改正',
    en: '{file}: {recorded} new, {rejected} {rejected|row|rows} to mend',
  },
  'watch.how.known': {
    zh: '{file}：和已导入的一样，没有变化',
    en: '{file}: the same as one that is in, nothing changed',
  },
  'watch.how.refused': { zh: '{file}：没进去', en: '{file}: not in' },
  'watch.silent': {
    zh: '「{folder}」自 {since} 起没有新文件，最迟应在 {expected} 有一份。看看导出任务是不是停了。',
    en: 'Nothing new in "{folder}" since {since}; a file was expected by {expected}. See whether the export still runs.',
  },
  'watch.refused': { zh: '「{folder}」里的 {file} 没进去。{why}', en: '{file} in "{folder}" did not go in. {why}' },
  'watch.act.silent': { zh: '「{folder}」没有来新文件', en: 'Nothing new in "{folder}"' },
  'watch.act.refused': { zh: '「{folder}」有文件没进去', en: 'A file in "{folder}" did not go in' },
  'watch.act.unreadable': { zh: '「{folder}」读不到', en: '"{folder}" can not be read' },
  'watch.act.label': { zh: '看原因', en: 'See why' },
  'list.watch-trouble': {
    zh: '{n} 个自动导入的文件夹有问题：{first}',
    en: '{n} watched folders need somebody: {first}',
  },

  'refused.only-administrators': {
    zh: '监看文件夹由系统管理员设置。请联系系统管理员。',
    en: 'Administrators set up watched folders. Ask one.',
  },
  'refused.no-drop-folder': {
    zh: '还没有投放目录：请在服务器上设置 DROP_FOLDER，再重新启动。',
    en: 'There is no drop folder: set DROP_FOLDER on the server and start again.',
  },
  'refused.no-such-folder': {
    zh: '投放目录 {root} 下没有文件夹「{folder}」。请先在服务器上建好。',
    en: 'There is no folder "{folder}" below {root}. Make it on the server first.',
  },
  'refused.folder-leads-elsewhere': {
    zh: '「{folder}」不在投放目录 {root} 之内，或是一个链接。请填它下面一个真实文件夹的名字。',
    en: '"{folder}" does not lie inside {root}, or is a link. Name a real folder below it.',
  },
  'refused.folder-not-writable': {
    zh: '「{folder}」不能写：导入后要把文件移到 done/。请给运行本系统的用户写权限。',
    en: '"{folder}" can not be written: files are moved to done/. Let the user this product runs as write there.',
  },
  'refused.watched-already': { zh: '「{folder}」已经在监看。', en: '"{folder}" is watched already.' },
  'refused.not-watched': { zh: '没有在监看这个文件夹。', en: 'This folder is not watched.' },
})

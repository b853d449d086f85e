// What founding a company says.
import { guessableWords } from '../../platform/auth/guessable-words.ts'
import { defineWords } from '../../platform/localised-text/contract.ts'

export const words = defineWords({
  'refused.already-founded': {
    zh: '这里已经建立了一家公司。请用它的工号和密码登录。',
    en: 'A company has been founded here already. Sign in with an employee number and password of it.',
  },
  'refused.database-url': {
    zh: '这里用的是 DATABASE_URL 指定的数据库，里面是示例公司。请让运维新建一个空数据库，写进 DATABASE_URL，加上 SAMPLE=no 再启动；打开就能建立。',
    en: 'This server uses the database that DATABASE_URL names, and the sample company is in it. Ask your operator to name an empty database, set SAMPLE=no and start again; then it can be founded here.',
  },
  'refused.wrong-code': {
    zh: '建立码不对。它印在启动训中的那个终端里，8 个字符；错 10 次会换一个。',
    en: 'The code is not right. It stands in the terminal that started Midcourse, 8 characters; after ten wrong ones it changes.',
  },
  ...guessableWords,
  'refused.unknown-time-zone': { zh: '没有「{zone}」这个时区。', en: 'There is no time zone "{zone}".' },
  'refused.not-yours': {
    zh: '只有系统管理员可以回到示例公司。',
    en: 'Only an administrator may go back to the sample.',
  },
  'refused.no-sample-to-go-back-to': {
    zh: '这里没有可以回去的示例公司。另开一个看示例：在终端运行 npm run sample。',
    en: 'There is no sample to go back to here. To see it beside: npm run sample in a terminal.',
  },
  'refused.not-empty': {
    zh: '公司里已经有人或培训，不能放弃它回到示例。另开一个看示例：在终端运行 npm run sample。',
    en: 'There are people or trainings in the company, so it is not given up for the sample. To see the sample beside: npm run sample in a terminal.',
  },
  title: { zh: '先看一家示例公司，还是建立自己的？', en: 'Look around a sample company first, or found your own?' },
  rests: {
    zh: '两家可以并存，互不相见。数据只在这台机器上，不向外连接。',
    en: 'Both can stand side by side and see nothing of each other. The data stay on this machine; nothing is sent out.',
  },
  'rests-beside': {
    zh: '它在您建立的公司旁边，互不相见，只在这台机器上打得开。',
    en: 'It stands beside the company you founded, sees nothing of it, and opens on this machine alone.',
  },
  'title-empty': { zh: '建立公司，就可以开始。', en: 'Found your company, and begin.' },
  'rests-empty': {
    zh: '数据只在这台服务器和它的数据库里，不向外连接。',
    en: 'The data stay on this server and in its database; nothing is sent out.',
  },
  'sample.title': { zh: '看看示例公司', en: 'Look around the sample' },
  'sample.inside': { zh: '里面是', en: 'Inside' },
  'sample.inside-is': {
    zh: '{name}，{people} 人，一期培训走到第 5 周：有偏难的模块、没答复的反馈、要定的事',
    en: '{name}, {people} {people|person|people}, a training in its fifth week: a module that is too hard, reports to answer, things to decide',
  },
  'sample.enter': { zh: '怎么进', en: 'How' },
  'sample.enter-how': {
    zh: '挑一个人，不要密码：培训负责人、讲师、主管、学员、导师、业务、高管、系统管理员',
    en: 'Pick a person, no password: lead, instructor, manager, learner, mentor, business, executive, administrator',
  },
  'sample.may': { zh: '能做什么', en: 'What you may do' },
  'sample.may-what': {
    zh: '都能改。人、公司、数都是编的。改坏了，用这条命令恢复原样：',
    en: 'Change anything; people, company and figures are invented. This command puts it back as it was:',
  },
  'sample.go': { zh: '进去看看', en: 'Look around' },
  'own.title': { zh: '建立自己的公司', en: 'Found your own company' },
  'own.fill': { zh: '要填', en: 'To fill in' },
  'own.fill-what': {
    zh: '公司名、您的姓名、工号、密码，一分钟；时区和语言已替您填好',
    en: 'Company, your name, employee number, password: a minute; time zone and language are filled in',
  },
  'own.inside': { zh: '里面是', en: 'Inside' },
  'own.inside-is': {
    zh: '空的：先放人，再建第一期培训',
    en: 'Nothing yet: people first, then the first training',
  },
  'own.enter': { zh: '怎么进', en: 'How' },
  'own.enter-how': {
    zh: '只凭密码。您是第一位系统管理员，也有「培训管理」职责',
    en: 'By password only. You are the first administrator, and have the training duty too',
  },
  'own.ready': { zh: '要备好', en: 'Have ready' },
  'own.ready-what': {
    zh: '一张人员表和一张成绩表或签到表就够',
    en: 'A sheet of people and one of scores or attendance will do',
  },
  'own.go': { zh: '建立', en: 'Found it' },
  'own.phone': {
    zh: '您在用手机打开。人员表在电脑上，就先在电脑上建；之后手机接着做。',
    en: 'You are on a phone. If your sheet of people is on a computer, found it there; go on by phone later.',
  },
  running: {
    zh: '数据库已就绪 · 在终端按 Ctrl+C，服务与数据库一起停，下次还在',
    en: 'The database is ready · Ctrl+C in the terminal stops server and database together; all is there next time',
  },
  'form.title': { zh: '填四格，建好就能放人。', en: 'Four fields, and people can come in.' },
  'form.title-code': {
    zh: '填五格，建好就能放人。最后一格是终端里的建立码。',
    en: 'Five fields, and people can come in. The last is the code from the terminal.',
  },
  'form.later': {
    zh: '邮箱可以空着；填了，以后就能用它登录。',
    en: 'The e-mail may be empty; with it you can sign in by it.',
  },
  'form.company': { zh: '公司名称', en: 'Company' },
  'form.name': { zh: '您的姓名', en: 'Your name' },
  'form.no': { zh: '工号', en: 'Employee no.' },
  'form.no-aside': { zh: '按文字存，前面的 0 留着', en: 'Kept as text, leading zeros too' },
  'form.email': { zh: '邮箱', en: 'E-mail' },
  'form.email-aside': { zh: '可空', en: 'Optional' },
  'form.password': { zh: '密码', en: 'Password' },
  'form.password-aside': { zh: '10 个字以上，一句话也行', en: '10 characters or more; a phrase will do' },
  'form.zone': { zh: '时区', en: 'Time zone' },
  'form.zone-aside': { zh: '来自浏览器', en: 'Taken from the browser' },
  'form.lang': { zh: '语言', en: 'Language' },
  'form.lang-aside': { zh: '各人进来后可以自选', en: 'Everybody may choose their own' },
  'form.code': { zh: '建立码', en: 'Code' },
  'form.code-aside': { zh: '印在启动训中的终端里', en: 'In the terminal that started Midcourse' },
  'form.after': { zh: '建好以后', en: 'Afterwards' },
  'form.after-duties': {
    zh: '您有系统管理员、培训管理两项职责；职责不让您成为任何人的上级',
    en: 'You have two duties, administrator and training; a duty puts nobody under you',
  },
  'form.after-calendar': {
    zh: '{year} 年的节假日与调休已带上',
    en: 'Holidays and make-up days of {year} (mainland China) are there',
  },
  'form.after-no-calendar': {
    zh: '{year} 年的节假日与调休还没有：只按周一到周五算工作日',
    en: 'Holidays of {year} are not there yet: working days are Monday to Friday',
  },
  'form.once': { zh: '连点几下也只建一家', en: 'Pressing again founds no second one' },
  'form.back': { zh: '返回', en: 'Back' },
  'form.working': {
    zh: '正在建立：先做好它的数据库，要几秒钟……',
    en: 'Founding: its database is made first, a few seconds…',
  },
  'form.moving': { zh: '建好了，正在打开……', en: 'Founded; opening it…' },
  'password.short': { zh: '还差 {n} 个字', en: '{n} more to go' },
  'password.contains': {
    zh: '太好猜：含{what}。换一句只有您知道的话。',
    en: 'Easily guessed: it contains {what}. Take a phrase that only you know.',
  },
  'password.digits': {
    zh: '太好猜：全是数字。换一句只有您知道的话。',
    en: 'Easily guessed: digits only. Take a phrase that only you know.',
  },
  'password.common': {
    zh: '太好猜：很多人都用它。换一句只有您知道的话。',
    en: 'Easily guessed: many people use it. Take a phrase that only you know.',
  },
  'password.repeats': {
    zh: '太好猜：只有两三个字在重复。换一句只有您知道的话。',
    en: 'Easily guessed: two or three characters over and over. Take a phrase that only you know.',
  },
  'what.company': { zh: '公司名', en: 'the company’s name' },
  'what.name': { zh: '您的姓名', en: 'your name' },
  'what.no': { zh: '工号', en: 'the employee number' },
  'what.email': { zh: '邮箱', en: 'the e-mail' },
  'back.title': { zh: '回到示例公司', en: 'Back to the sample' },
  'back.sure': {
    zh: '公司里还没有别人，也没有培训。回到示例公司会放弃「{company}」和您的账号；以后可以重新建立。',
    en: 'Nobody else is in the company, and no training. Going back gives up "{company}" and your login; you can found it again.',
  },
  'back.go': { zh: '放弃它，回到示例', en: 'Give it up, back to the sample' },
  'give-up.title': { zh: '放弃这家公司', en: 'Give up this company' },
  'give-up.sure': {
    zh: '公司里还没有别人，也没有培训。放弃后「{company}」和您的账号都没有了；可以在这里重新建立。',
    en: 'Nobody else is in the company, and no training. “{company}” and your login are gone then; a company can be founded here again.',
  },
  'give-up.go': { zh: '放弃它', en: 'Give it up' },
})

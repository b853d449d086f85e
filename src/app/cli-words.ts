// What the command line says.
import { defineWords } from '../platform/localised-text/contract.ts'

export const words = defineWords({
  usage: { zh: '用法：midcourse <命令>', en: 'Usage: midcourse <command>' },
  environment: {
    zh: '环境变量：PORT（默认 8899）、HOST（默认 127.0.0.1）、DATABASE_URL（用自己的 PostgreSQL，15 或更高）、DATA_FOLDER（默认 ./data）、DROP_FOLDER（自动导入的文件夹放在它下面，默认 ./data/drop）、\nSMTP_URL 与 MAIL_FROM（发邮件通知）、OUTGOING_PRIVATE（可写入的内网机器人主机）、\nPUBLIC_URL（浏览器访问的地址，如 https://training.example.cn）、TRUST_PROXY（可信代理的地址，逗号分隔）、ALLOWED_HOSTS（浏览器访问时用的其他主机名，逗号分隔）、WORKER=apart（后台任务另开进程）、\nMETRICS_PORT（监控端口，不写就不开）、METRICS_HOST（默认 127.0.0.1）、METRICS_TOKEN（读取指标要带的令牌，METRICS_HOST 不是本机时必填）、LOG_LEVEL（默认 error；silent、fatal、error、warn、info、debug）\nSAMPLE=no（空数据库里不放示例公司）、SAMPLE_OPEN=yes 加 --open-sample（示例公司也给别的机器打开）、SAMPLE_PORT（npm run sample 的端口，默认 8898）、TLS_CERT 与 TLS_KEY（自己的证书与私钥文件，直接提供 https）。\n命令都针对正在服务的公司；加 --sample 则针对示例公司。',
    en: 'Environment: PORT (8899), HOST (127.0.0.1), DATABASE_URL (a PostgreSQL of your own, 15 or later), DATA_FOLDER (./data), DROP_FOLDER (watched folders lie below it, ./data/drop),\nSMTP_URL and MAIL_FROM (notices by e-mail), OUTGOING_PRIVATE (hosts of robots inside the company network),\nPUBLIC_URL (as browsers reach it, such as https://training.example.cn), TRUST_PROXY (addresses of proxies, comma between), ALLOWED_HOSTS (other names browsers reach it by, comma between), WORKER=apart (jobs in a process of their own),\nMETRICS_PORT (a port for monitoring; none otherwise), METRICS_HOST (127.0.0.1), METRICS_TOKEN (asked of who reads metrics; must be set when METRICS_HOST is not this machine), LOG_LEVEL (error; silent, fatal, error, warn, info, debug)\nSAMPLE=no (an empty database gets no sample company), SAMPLE_OPEN=yes with --open-sample (the sample is reached from other machines), SAMPLE_PORT (of npm run sample, 8898), TLS_CERT and TLS_KEY (files of a certificate and its key, for https without a proxy).\nCommands mean the company that is served; with --sample, the sample.',
  },
  'unknown-command': { zh: '没有这个命令：{name}', en: 'There is no such command: {name}' },
  'sample-would-be-open': {
    zh: '没有启动：HOST={host} 会让别的机器也打开示例公司，而在示例公司里谁都能不用密码以任何人进入。\n要用自己的公司：加上 SAMPLE=no，打开第一页创建公司。只在本机看示例：去掉 HOST。\n真要让别人也看示例，请说两遍：SAMPLE_OPEN=yes 和 --open-sample（npm start -- --open-sample）。',
    en: 'Not started: with HOST={host} other machines would open the sample company, where anybody enters as anybody without a password.\nFor a company of your own set SAMPLE=no and found it on the first page. To look at the sample on this machine leave HOST out.\nTo show the sample to others say it twice: SAMPLE_OPEN=yes and --open-sample (npm start -- --open-sample).',
  },
  'help.serve': { zh: '启动网站和后台任务', en: 'start the web server and the worker' },
  'help.worker': {
    zh: '只运行后台任务（网站用 WORKER=apart 启动）',
    en: 'run jobs only (start the server with WORKER=apart)',
  },
  'help.import': { zh: '导入一份表或一个数据文件夹', en: 'bring in a sheet or a folder of data' },
  'import.usage': {
    zh: '用法：midcourse import <来源> <文件或文件夹> [期]。来源有：',
    en: 'Usage: midcourse import SOURCE PATH [RUN]. Sources:',
  },
  'import.people': { zh: '  学员 {rows} 人', en: '  {rows} {rows|learner|learners}' },
  'import.submissions': {
    zh: '  {run}：成绩与提交，累计 {rows} 条',
    en: '  {run}: scores and hand-ins, {rows} so far',
  },
  'import.clicks': { zh: '  {run}：点击，累计 {rows} 行', en: '  {run}: clicks, {rows} {rows|row|rows} so far' },
  'import.done': {
    zh: '✓ 新增 {recorded} 条，改了 {corrected} 条，没变 {known} 条，未导入 {rejected} 行',
    en: '✓ {recorded} new, {corrected} changed, {known} unchanged, {rejected} left out',
  },
  'help.credential': {
    zh: '给一个发送 xAPI 的系统开一把钥匙',
    en: 'make a key for a system that sends xAPI statements',
  },
  'credential.usage': {
    zh: '用法：midcourse credential 系统名称 [--scopes 权限,权限]。权限有：{scopes}；不写就是 all。',
    en: 'Usage: midcourse credential NAME [--scopes a,b]. Scopes: {scopes}; all when none is named.',
  },
  'credential.unknown-scope': {
    zh: '没有「{scope}」这种权限。可以写：{scopes}',
    en: 'There is no scope "{scope}". There are: {scopes}',
  },
  'credential.done': {
    zh: '✓ 地址 /xapi，用户名 {key}，密码 {secret}（只显示这一次）',
    en: '✓ Endpoint /xapi, user name {key}, password {secret} (shown this once)',
  },
  'help.erase': {
    zh: '删除一个人：先说明会去掉什么，再写一遍姓名才删',
    en: 'erase a person: says what would go; goes when the name is written once more',
  },
  'erase.usage': {
    zh: '用法：midcourse erase 工号 [姓名]。只写工号是试看，不删除。',
    en: 'Usage: midcourse erase NUMBER [NAME]. With the number alone nothing is erased.',
  },
  'erase.would': {
    zh: '{name}：会去掉姓名、工号、邮箱、登录和 {identifiers} 个系统身份，{statements} 条语句里的身份；{observations} 条数据留作计数。要删除，请把姓名写在工号后面。',
    en: '{name}: name, numbers, login and {identifiers} identities would go, and the identity in {statements} {statements|statement|statements}; {observations} {observations|row stays|rows stay} for the counts. To erase, write the name after the number.',
  },
  'erase.done': {
    zh: '✓ 已删除。{statements} 条语句去掉了身份，{observations} 条数据留作计数',
    en: '✓ Erased. {statements} {statements|statement|statements} lost the identity, {observations} {observations|row stays|rows stay} for the counts',
  },
  'help.administrator': {
    zh: '没有系统管理员进得来时：给一个在册的人系统管理员职责和一条一次性链接',
    en: 'when no administrator can come in: give somebody that duty and a one-time link',
  },
  'administrator.usage': {
    zh: '用法：midcourse make-administrator 工号。给这个人系统管理员职责，解除停用，并显示一条 24 小时内设密码的链接。',
    en: 'Usage: midcourse make-administrator NUMBER. Gives the duty, ends a block, and shows a link to choose a password within 24 hours.',
  },
  'administrator.nobody': {
    zh: '在册的人里没有工号「{number}」：没有这个人，或已离开。换一位在册的人的工号。',
    en: 'Nobody in the company has the number "{number}": there is no such person, or they have left. Name somebody who is there.',
  },
  'administrator.done': {
    zh: '✓ {name}现在是系统管理员。请本人打开这条链接，填工号，设密码（24 小时内，只能用成一次）：\n{url}',
    en: '✓ {name} is an administrator now. Let them open this link, enter their number and choose a password (within 24 hours, once):\n{url}',
  },
  'help.keep': {
    zh: '语句保留几个月：先试看会去掉什么',
    en: 'how many months statements are kept: says first what would go',
  },
  'keep.usage': {
    zh: '用法：midcourse keep 月数 [yes]。不写 yes 是试看，什么都不去掉。',
    en: 'Usage: midcourse keep MONTHS [yes]. Without yes nothing goes.',
  },
  'keep.would': {
    zh: '{before} 以前：语句 {statements} 条（{became} 条数据的来源，数据保留；{waiting} 条还在等），文档 {documents} 份，被拒的记录 {refusals} 条',
    en: 'Older than {before}: {statements} {statements|statement|statements} ({became} {became|figure|figures} came from them and stay; {waiting} still wait), {documents} {documents|document|documents}, {refusals} refused bodies',
  },
  'keep.how': {
    zh: '什么都没有去掉。要这样保留，请在月数后面写 yes。',
    en: 'Nothing went. To keep them so long, write yes after the months.',
  },
  'keep.done': {
    zh: '✓ 去掉了 {statements} 条语句；以后超过 {months} 个月的自动去掉',
    en: '✓ {statements} {statements|statement|statements} went; from now on they go after {months} {months|month|months}',
  },
  'help.migrate': { zh: '把数据库升级到这个版本', en: 'bring the database to this release' },
  'help.doctor': {
    zh: '检查数据库和这台机器，说明怎么修',
    en: 'look at the database and this machine, and say how to mend them',
  },
  'help.found': {
    zh: '在示例公司旁边建立自己的公司和第一位系统管理员',
    en: 'found a company of your own beside the sample, with its first administrator',
  },
  'found.usage': {
    zh: '用法：midcourse found 公司名称 管理员工号 管理员姓名',
    en: 'Usage: midcourse found COMPANY NUMBER NAME (the employee number and name of its first administrator)',
  },
  'found.already': {
    zh: '这里已经建立了一家公司。要另建一家，请换一个数据目录（DATA_FOLDER）或数据库。',
    en: 'A company has been founded here already. For another one choose another DATA_FOLDER or database.',
  },
  'found.done': {
    zh: '✓ 已建立。登录名 {number}，密码 {password}（只显示这一次，登录后请修改）',
    en: '✓ Founded. Sign in as {number} with the password {password} (shown only now; change it after signing in)',
  },
  'step.database': { zh: '正在启动数据库', en: 'Starting the database' },
  'step.migrate': { zh: '数据库已升级：{files} 个文件', en: 'Database migrated: {files} {files|file|files}' },
  'step.nothing-to-migrate': { zh: '数据库已是最新', en: 'The database is up to date' },
  'step.sample': { zh: '第一次启动：正在创建示例公司', en: 'First start: creating the sample company' },
  ready: { zh: '✓ 已就绪：{url}', en: '✓ Ready: {url}' },
  'ready-monitoring': { zh: '  监控：{url}/metrics', en: '  Monitoring: {url}/metrics' },
  'ready-worker': { zh: '✓ 后台任务运行中', en: '✓ The worker is running' },
  'enter-as': { zh: '  打开网页，选一个人进入「{name}」：', en: '  Open it and enter “{name}” as:' },
  'enter-one': { zh: '    {role} · {person}', en: '    {person}, {role}' },
  'no-organisation': {
    zh: '  数据库里还没有公司：打开首页就能建立。',
    en: '  There is no company in the database yet: open the first page and found it.',
  },
  'founding-code': {
    zh: '  建立自己的公司：打开首页。从别的机器打开时要填建立码 {code}',
    en: '  To found your own company open the first page; from another machine it asks for the code {code}',
  },
  'sample-beside': {
    zh: '  只有本机打得开；在建立的公司旁边，互不相见',
    en: '  Opens on this machine alone; it stands beside the company and sees nothing of it',
  },
  'serves-company': {
    zh: '  {name}。用工号和密码登录；看示例公司：npm run sample',
    en: '  {name}. Sign in by employee number and password; the sample is at npm run sample',
  },
  'help.sample': {
    zh: '在旁边打开示例公司（只限本机；--restore 恢复原样）',
    en: 'open the sample company beside (this machine only; --restore puts it back as it was)',
  },
  'sample.in-use': {
    zh: '示例公司正开着，不能恢复。请先停掉打开它的那个终端，再来一次。',
    en: 'The sample is open, so it can not be put back. Stop the terminal that opened it, then try again.',
  },
  'stop-hint': { zh: '  按 Ctrl+C 停止', en: '  Ctrl+C stops it' },
  stopping: { zh: '正在停止……', en: 'Stopping …' },
  'database-back': {
    zh: '数据库意外终止，已重新启动，已确认的数据都在。',
    en: 'The database died and is up again, with everything that was acknowledged.',
  },
  'database-gone': {
    zh: '数据库意外终止，暂时没能重新启动：{problem}',
    en: 'The database died and could not be started again yet: {problem}',
  },
  'port-taken': {
    zh: '端口 {port} 已被占用。换一个端口：{command}',
    en: 'Port {port} is taken. Choose another: {command}',
  },
  'metrics-port-taken': {
    zh: '监控端口 {port} 已被占用。换一个端口：METRICS_PORT={other}',
    en: 'The port for monitoring, {port}, is taken. Choose another: METRICS_PORT={other}',
  },
  'port-forbidden': {
    zh: '没有权限使用端口 {port}。请用 1024 以上的端口，例如 {name}=8899。',
    en: 'Port {port} needs rights this user does not have. Use one above 1024, such as {name}=8899.',
  },
  broken: { zh: '✗ 没有成功：{problem}', en: '✗ It did not work: {problem}' },
  'doctor-plain-http': {
    zh: '从别的机器是用 http 打开的：语音、离线填写和匿名问卷在那里用不了，密码也没有加密传送。请设 TLS_CERT 与 TLS_KEY，或在前面放一个 https 代理并设 PUBLIC_URL=https://…。',
    en: 'Other machines open it by plain http: voice, filling in offline and anonymous surveys cannot work there, and passwords travel unencrypted. Set TLS_CERT and TLS_KEY, or put an https proxy in front and set PUBLIC_URL=https://….',
  },
  'doctor-well': { zh: '✓ 一切正常', en: '✓ All is well' },
  'doctor-danger': { zh: '✗ 必须处理', en: '✗ must be mended' },
  'doctor-warning': { zh: '! 建议处理', en: '! should be mended' },
})

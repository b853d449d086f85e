// What the command line says.
import { defineWords } from '../platform/words/contract.ts'

export const words = defineWords({
  'usage': { zh: '用法：midcourse <命令>', en: 'Usage: midcourse <command>' },
  'environment': {
    zh: '环境变量：PORT（默认 8899）、HOST（默认 127.0.0.1）、DATABASE_URL（用自己的 PostgreSQL，15 或更高）、DATA_FOLDER（默认 ./data）、\nPUBLIC_URL（浏览器访问的地址，如 https://training.example.cn）、TRUST_PROXY（可信代理的地址，逗号分隔）、WORKER=apart（后台任务另开进程）',
    en: 'Environment: PORT (8899), HOST (127.0.0.1), DATABASE_URL (a PostgreSQL of your own, 15 or later), DATA_FOLDER (./data),\nPUBLIC_URL (as browsers reach it, such as https://training.example.cn), TRUST_PROXY (addresses of proxies, comma between), WORKER=apart (jobs in a process of their own)',
  },
  'unknown-command': { zh: '没有这个命令：{name}', en: 'There is no such command: {name}' },
  'help.serve': { zh: '启动网站和后台任务', en: 'start the web server and the worker' },
  'help.worker': { zh: '只运行后台任务（网站用 WORKER=apart 启动）', en: 'run jobs only (start the server with WORKER=apart)' },
  'help.migrate': { zh: '把数据库升级到这个版本', en: 'bring the database to this release' },
  'help.doctor': { zh: '检查数据库和这台机器，说明怎么修', en: 'look at the database and this machine, and say how to mend them' },
  'step.database': { zh: '正在启动数据库', en: 'Starting the database' },
  'step.migrate': { zh: '数据库已升级：{files} 个文件', en: 'Database migrated: {files} files' },
  'step.nothing-to-migrate': { zh: '数据库已是最新', en: 'The database is up to date' },
  'step.sample': { zh: '第一次启动：正在创建示例公司', en: 'First start: creating the sample company' },
  'ready': { zh: '✓ 已就绪：{url}', en: '✓ Ready: {url}' },
  'ready-worker': { zh: '✓ 后台任务运行中', en: '✓ The worker is running' },
  'enter-as': { zh: '  打开网页，选一个人进入“{name}”：', en: '  Open it and enter “{name}” as:' },
  'enter-one': { zh: '    {role} · {person}', en: '    {person}, {role}' },
  'empty-house': { zh: '  数据库里还没有公司，也没有示例公司可用。', en: '  There is no company in the database yet, and no sample company comes along.' },
  'stop-hint': { zh: '  按 Ctrl+C 停止', en: '  Ctrl+C stops it' },
  'stopping': { zh: '正在停止……', en: 'Stopping …' },
  'port-taken': { zh: '端口 {port} 已被占用。换一个端口：PORT={other} npm start', en: 'Port {port} is taken. Choose another: PORT={other} npm start' },
  'port-forbidden': { zh: '没有权限使用端口 {port}。请用 1024 以上的端口，例如 PORT=8899。', en: 'Port {port} needs rights this user does not have. Use one above 1024, such as PORT=8899.' },
  'broken': { zh: '✗ 没有成功：{problem}', en: '✗ It did not work: {problem}' },
  'doctor-well': { zh: '✓ 一切正常', en: '✓ All is well' },
  'doctor-danger': { zh: '✗ 必须处理', en: '✗ must be mended' },
  'doctor-warning': { zh: '! 建议处理', en: '! should be mended' },
})

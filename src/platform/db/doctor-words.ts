// What the doctor finds, and how to mend it.
import { defineWords } from '../localised-text/contract.ts'
import type { Text } from '../localised-text/contract.ts'
import type { FindingCode } from './doctor.ts'

export const doctorWords = defineWords({
  unreachable: {
    zh: '连不上数据库：{problem}。请检查 DATABASE_URL，或数据目录下的 server.log。',
    en: 'The database does not answer: {problem}. Look at DATABASE_URL, or at server.log in the data folder.',
  },
  'fsync-off': {
    zh: 'fsync 已关闭，断电会丢失已确认的数据。请在 postgresql.conf 中设为 on。',
    en: 'fsync is off: a power cut loses what was acknowledged. Set it to on in postgresql.conf.',
  },
  'full-page-writes-off': {
    zh: 'full_page_writes 已关闭，崩溃可能损坏数据页。请设为 on。',
    en: 'full_page_writes is off: a crash can tear pages. Set it to on.',
  },
  'synchronous-commit-off': {
    zh: 'synchronous_commit 已关闭，崩溃会丢失最后几次提交。请设为 on。',
    en: 'synchronous_commit is off: a crash loses the last commits. Set it to on.',
  },
  'too-old': {
    zh: 'PostgreSQL {version} 太旧，需要 15 或更新版本。',
    en: 'PostgreSQL {version} is too old; 15 or later is needed.',
  },
  'not-utf8': {
    zh: '数据库编码是 {encoding}，中文会丢字。请新建 UTF8 编码的数据库。',
    en: 'The database is encoded in {encoding} and would lose characters. Create one in UTF8.',
  },
  'checksums-off': {
    zh: '数据页没有校验和，磁盘静默损坏时无法发现。停机后可用 pg_checksums --enable 打开。',
    en: 'Data pages carry no checksums, so silent disk damage goes unseen. With the server stopped, pg_checksums --enable adds them.',
  },
  'no-chinese-order': {
    zh: '缺少中文排序规则 zh-x-icu，姓名不能按拼音排列。请换用带 ICU 的 PostgreSQL。',
    en: 'The collation zh-x-icu is missing, so names are not sorted by pinyin. Use a PostgreSQL built with ICU.',
  },
  'role-missing': {
    zh: '缺少角色 {role}。请运行 midcourse migrate。',
    en: 'The role {role} is missing. Run midcourse migrate.',
  },
  'role-passes-walls': {
    zh: '角色 {role} 能绕过行级权限，个人数据失去第二道保护。请执行 alter role {role} nosuperuser nobypassrls。',
    en: 'The role {role} passes row-level security, the second wall around personal data. Run: alter role {role} nosuperuser nobypassrls.',
  },
  'role-owns-tables': {
    zh: '角色 {role} 拥有 {tables} 张表，行级权限对它不起作用。请把表交回迁移所用的用户。',
    en: 'The role {role} owns {tables} {tables|table|tables}, so row-level security does not hold it. Give them back to the user that migrates.',
  },
  'login-passes-walls': {
    zh: '登录用的数据库用户是超级用户。建议改用一个只拥有 Midcourse 各表的普通用户。',
    en: 'The database user that signs in is a superuser. Better use one that only owns the tables of Midcourse.',
  },
  unencrypted: {
    zh: '与数据库的连接经过网络且没有加密。请在 DATABASE_URL 中加上 sslmode=verify-full。',
    en: 'The connection to the database crosses a network in the clear. Add sslmode=verify-full to DATABASE_URL.',
  },
  'migrations-pending': {
    zh: '还有 {pending} 个迁移没有应用。请运行 midcourse migrate。',
    en: '{pending} {pending|migration is|migrations are} not applied yet. Run midcourse migrate.',
  },
  'migration-edited': {
    zh: '这些迁移在应用之后被改过：{files}。请恢复原文件，用新的迁移写改动。',
    en: 'These migrations were edited after they were applied: {files}. Put them back and write the change as a new file.',
  },
  'clocks-differ': {
    zh: '本机与数据库的时钟相差 {seconds} 秒，倒计时会不准。请打开时间同步。',
    en: 'The clocks of this machine and of the database differ by {seconds} s, so countdowns are off. Turn on time synchronisation.',
  },
  'disk-nearly-full': {
    zh: '{folder} 所在磁盘只剩 {free} GB，数据库随时可能停止写入。请尽快清理或扩容。',
    en: 'Only {free} GB are free where {folder} is; the database may stop writing at any time. Make room now.',
  },
  'disk-low': {
    zh: '{folder} 所在磁盘剩 {free} GB，请留意。',
    en: '{free} GB are free where {folder} is; keep an eye on it.',
  },
  'folder-open-to-others': {
    zh: '数据目录 {folder} 对其他用户开放（权限 {mode}）。请执行 chmod 700。',
    en: 'The data folder {folder} is open to other users (mode {mode}). Run chmod 700 on it.',
  },
  sound: { zh: '没有发现问题。', en: 'Nothing to mend.' },
  danger: { zh: '必须处理', en: 'must be mended' },
  warning: { zh: '建议处理', en: 'should be mended' },
} satisfies Record<FindingCode | 'sound' | 'danger' | 'warning', Text>)

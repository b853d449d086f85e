// What the record store says, in both languages: to systems in English, to administrators in theirs.
import { defineWords } from '../platform/localised-text/contract.ts'
import { credentialWords } from './credential-words.ts'
import { quarantineWords } from './quarantine-words.ts'
import { senderWords } from './sender-words.ts'

export const words = defineWords({
  ...credentialWords,
  ...quarantineWords,
  ...senderWords,
  'refused.not-yours': {
    zh: '只有系统管理员可以管理凭据和隔离区。',
    en: 'Keys and the quarantine are for administrators.',
  },
  'refused.not-found': { zh: '没有找到，可能已过保存期限。', en: 'Not found; it may have passed its time of keeping.' },
  'refused.revoked': {
    zh: '这个凭据已经作废，不能再改；请新建一个。',
    en: 'This key has ended and can not be changed; make a new one.',
  },
  'refused.secret-shown-once': {
    zh: '凭据已经建好，但密码只显示一次。请在列表里打开它，换一个新密码。',
    en: 'The key was made, but its secret is shown once only. Open it in the list and make a new secret.',
  },
  'refused.being-mended': {
    zh: '另一位系统管理员正在处理这一份，请稍后刷新。',
    en: 'Another administrator is at this one; look again in a moment.',
  },
  'refused.already-mended': { zh: '这一份已经用另一种内容收入。', en: 'This one went in already, with other content.' },
  'refused.body-not-kept': {
    zh: '这一份没有保留内容，无法重送。请让发送方重发。',
    en: 'Its body was not kept, so it can not go in from here. Ask the sender to send it again.',
  },
  'refused.sender-unknown': {
    zh: '不知道是谁发的，无法以发送方的名义收入。',
    en: 'Nobody knows who sent it, so nobody can vouch for it.',
  },
  'refused.still-wrong': { zh: '{place}：{zh}', en: '{place}: {en}' },
  'wrong.not-an-object': { zh: '这里应当是一个对象。', en: 'An object belongs here.' },
  'wrong.not-an-array': { zh: '这里应当是一个列表。', en: 'A list belongs here.' },
  'wrong.not-a-string': { zh: '这里应当是文字。', en: 'A text belongs here.' },
  'wrong.not-a-number': { zh: '这里应当是数字。', en: 'A number belongs here.' },
  'wrong.not-a-boolean': { zh: '这里应当是 true 或 false。', en: 'true or false belongs here.' },
  'wrong.null': { zh: '不能为 null：没有值就不要写这一项。', en: 'null is not a value: leave the property out.' },
  'wrong.missing': { zh: '缺少这一项。', en: 'It is missing.' },
  'wrong.unknown-property': {
    zh: '规范里没有这一项；自定义内容请放进 extensions。',
    en: 'The specification knows no such property; what is your own belongs into extensions.',
  },
  'wrong.empty': { zh: '不能为空。', en: 'It must not be empty.' },
  'wrong.not-an-iri': {
    zh: '这里应当是完整的 IRI，例如 https://…。',
    en: 'A whole IRI belongs here, such as https://….',
  },
  'wrong.not-a-uuid': { zh: '这里应当是 UUID。', en: 'A UUID belongs here.' },
  'wrong.not-a-moment': {
    zh: '这里应当是 ISO 8601 时间，例如 2026-03-04T09:30:00Z。',
    en: 'A moment in ISO 8601 belongs here, such as 2026-03-04T09:30:00Z.',
  },
  'wrong.negative-zero': { zh: '时区偏移不能写成 -00:00。', en: 'The offset -00:00 says nothing; write Z.' },
  'wrong.not-a-duration': {
    zh: '这里应当是 ISO 8601 时长，例如 PT5M30S。',
    en: 'A duration in ISO 8601 belongs here, such as PT5M30S.',
  },
  'wrong.not-a-language': { zh: '这里应当是语言代码，例如 zh-CN。', en: 'A language tag belongs here, such as en-US.' },
  'wrong.not-a-mailbox': {
    zh: '这里应当是 mailto: 开头的邮箱。',
    en: 'An address beginning with mailto: belongs here.',
  },
  'wrong.not-a-sha1': {
    zh: '这里应当是 40 位十六进制的 SHA-1。',
    en: 'A SHA-1 of 40 hexadecimal digits belongs here.',
  },
  'wrong.not-a-sha2': { zh: '这里应当是 SHA-2 值。', en: 'A SHA-2 hash belongs here.' },
  'wrong.not-one-of': { zh: '只能是：{allowed}。', en: 'It can only be one of: {allowed}.' },
  'wrong.one-identifier': {
    zh: '只能有一个标识，这里同时有 {first} 和 {second}。',
    en: 'One identifier only; here are {first} and {second}.',
  },
  'wrong.no-identifier': {
    zh: '缺少标识：mbox、mbox_sha1sum、openid 或 account。',
    en: 'No identifier: mbox, mbox_sha1sum, openid or account.',
  },
  'wrong.members-missing': { zh: '没有标识的小组要列出成员。', en: 'A group without an identifier lists its members.' },
  'wrong.one-or-two-members': {
    zh: '作为担保方的小组没有标识，恰好两名成员。',
    en: 'A group that vouches has no identifier and exactly two members.',
  },
  'wrong.out-of-range': { zh: '应在 {from} 与 {to} 之间。', en: 'It lies between {from} and {to}.' },
  'wrong.not-with': { zh: '不能与 {other} 同时出现。', en: 'It does not go with {other}.' },
  'wrong.twice': { zh: '「{value}」出现了两次。', en: '"{value}" is there twice.' },
  'wrong.version': { zh: '{edition} 不接受这个版本号。', en: '{edition} does not take this version.' },
  'wrong.voids-no-statement': {
    zh: '作废语句的对象必须是 StatementRef。',
    en: 'A voiding statement points at a statement: StatementRef.',
  },
  'wrong.nested': { zh: '子语句里不能再有子语句。', en: 'A statement inside a statement holds no other.' },
  'wrong.no-content': { zh: '没有内容。', en: 'There is no content.' },
  'wrong.too-deep': { zh: '嵌套超过 {most} 层。', en: 'It is nested deeper than {most} {most|level|levels}.' },
  'wrong.key-twice': {
    zh: '「{key}」在同一个对象里出现了两次，会丢掉其中一个。',
    en: 'The key "{key}" is there twice in one object; one of the two would be lost.',
  },
  'wrong.number-too-long': { zh: '数字超过 {most} 位。', en: 'A number is longer than {most} digits.' },
  'wrong.not-utf8': { zh: '不是有效的 UTF-8。', en: 'It is not valid UTF-8.' },
  'wrong.not-json': { zh: '不是有效的 JSON。', en: 'It is not valid JSON.' },
  'wrong.not-kept': { zh: '{zh}', en: '{en}' },
  'wrong.too-large': { zh: '超过 {mebibytes} MiB 的上限。', en: 'It is larger than {mebibytes} MiB.' },
  'wrong.content-type': { zh: '不接受这种内容类型：{type}。', en: 'This content type is not taken: {type}.' },
  'wrong.no-version': { zh: '缺少 X-Experience-API-Version。', en: 'X-Experience-API-Version is missing.' },
  'wrong.unknown-version': {
    zh: '不支持版本「{version}」；支持 1.0.x 与 2.0.x。',
    en: 'Version "{version}" is not spoken here; 1.0.x and 2.0.x are.',
  },
  'wrong.no-credential': { zh: '没有有效的凭据。', en: 'There is no valid credential.' },
  'wrong.wrong-secret': {
    zh: '密码不对。可能发送方还在用换掉的旧密码。',
    en: 'The secret is wrong. The sender may still use one that was exchanged.',
  },
  'wrong.revoked': { zh: '凭据已作废，但发送方还在用它。', en: 'The key has ended, but the sender still uses it.' },
  'wrong.not-allowed': { zh: '这个凭据没有权限：需要 {scope}。', en: 'This credential may not: it needs {scope}.' },
  'wrong.no-resource': { zh: '没有这个地址。', en: 'There is no such resource.' },
  'wrong.not-found': { zh: '没有找到。', en: 'It was not found.' },
  'wrong.method': { zh: '这里不接受 {method}。', en: '{method} is not taken here.' },
  'wrong.unknown-parameter': { zh: '不认识这个参数。', en: 'There is no such parameter.' },
  'wrong.statement-taken': {
    zh: '这个 id 已属于另一条内容不同的语句。',
    en: 'This id belongs to another statement that says something else.',
  },
  'wrong.other-id': {
    zh: '语句里的 id 与 statementId 不一致。',
    en: 'The id in the statement is another than statementId.',
  },
  'wrong.changed-meanwhile': {
    zh: '文档已被改动：先取最新的 ETag 再写。',
    en: 'The document has changed: fetch it and send its ETag.',
  },
  'wrong.say-which': {
    zh: '文档已存在：请带上 If-Match 或 If-None-Match，说明是覆盖哪一版。',
    en: 'The document exists: say with If-Match or If-None-Match which one is replaced.',
  },
  'wrong.not-mergeable': { zh: '只有两份 JSON 对象才能合并。', en: 'Only two JSON objects can be merged.' },
  'wrong.alternate-syntax': {
    zh: '替代请求写法不正确：{why}。',
    en: 'The alternate request syntax is not right: {why}.',
  },
  'wrong.multipart': { zh: '多部分内容不正确：{why}。', en: 'The multipart content is not right: {why}.' },
  'wrong.no-file': { zh: '附件既没有内容，也没有 fileUrl。', en: 'The attachment has neither content nor fileUrl.' },
  'wrong.unasked-file': { zh: '没有语句提到这个附件。', en: 'No statement speaks of this content.' },
  'wrong.other-hash': { zh: '内容与它的 SHA-2 不符。', en: 'The content has another SHA-2 hash.' },
  'wrong.signature': { zh: '签名不成立：{why}。', en: 'The signature does not hold: {why}.' },
  'wrong.one-of-parameters': {
    zh: 'statementId 与 voidedStatementId 只能给一个，且只能配 format 和 attachments。',
    en: 'Give statementId or voidedStatementId, one of them, with format and attachments only.',
  },
  'wrong.busy': { zh: '暂时无法处理，请稍后重试。', en: 'It can not be done now; try again.' },
  'wrong.broken': { zh: '这边出了问题，已记录。', en: 'Something is broken here; it was noted.' },
})

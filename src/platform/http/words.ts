// What the door itself says, whatever lies behind it.
import { defineWords } from '../localised-text/contract.ts'

export const words = defineWords({
  'refused.not-signed-in': { zh: '请先登录。', en: 'Please sign in first.' },
  'refused.not-yours': { zh: '这不在您的权限范围内。', en: 'This is not yours to see or change.' },
  'refused.not-found': { zh: '没有找到，或者您无权查看。', en: 'Not found, or not yours to see.' },
  'refused.no-such-address': { zh: '没有这个地址：{address}', en: 'There is no such address: {address}' },
  'refused.invalid': { zh: '{place}：{zh}', en: '{place}: {en}' },
  'refused.invalid-field': { zh: '{fieldZh}：{zh}', en: '{fieldEn}: {en}' },
  'field.email': { zh: '邮箱', en: 'E-mail' },
  'field.phone': { zh: '手机', en: 'Mobile' },
  'field.name': { zh: '名称', en: 'Name' },
  'field.title': { zh: '标题', en: 'Title' },
  'field.text': { zh: '内容', en: 'Text' },
  'field.username': { zh: '工号', en: 'Employee no.' },
  'field.employeeNo': { zh: '工号', en: 'Employee no.' },
  'field.password': { zh: '密码', en: 'Password' },
  'field.startsOn': { zh: '第一天', en: 'First day' },
  'field.endsOn': { zh: '最后一天', en: 'Last day' },
  'field.dueOn': { zh: '到期日', en: 'Due day' },
  'field.target': { zh: '目标值', en: 'Target' },
  'refused.invalid-address': {
    zh: '没有找到：地址里的编号写错了，或者不完整。',
    en: 'Nothing is there: the number in the address is wrong or incomplete.',
  },
  'refused.too-large': { zh: '内容过大，最多 {mebibytes} MB。', en: 'Too large: {mebibytes} MB at most.' },
  'refused.wrong-form': { zh: '不接受这种格式：{type}', en: 'This form of content is not accepted: {type}' },
  'refused.foreign-page': {
    zh: '请求来自其他网站，已拒绝。',
    en: 'The request came from another site and was refused.',
  },
  'refused.unknown-host': {
    zh: '这台服务器不以「{host}」这个地址服务。请用公司给的地址打开；如果就该用这个地址，请运维把它写进 PUBLIC_URL 或 ALLOWED_HOSTS，再重新启动。',
    en: 'This server does not answer as “{host}”. Open it by the address your company gave you; if this is the one, the operator puts it into PUBLIC_URL or ALLOWED_HOSTS and restarts it.',
  },
  'refused.id-used-for-something-else': {
    zh: '这个编号已被其他内容使用，请刷新后重试。',
    en: 'This id already belongs to something else; reload and try again.',
  },
  'broken.broken': {
    zh: '服务器出了问题，已经记录（编号 {request}）。请稍后再试。',
    en: 'Something broke on our side and was written down (request {request}). Please try again later.',
  },
  'broken.busy': {
    zh: '现在访问的人太多，请几秒后再试。',
    en: 'Too busy at the moment; please try again in a few seconds.',
  },
  'broken.starting': {
    zh: '数据库暂时无法访问，请几秒后再试。',
    en: 'The database cannot be reached at the moment; please try again in a few seconds.',
  },
  'docs.title': { zh: '训中 · 接口说明', en: 'Midcourse · endpoints' },
  'docs.intro': {
    zh: '按环节列出每个接口：参数、内容、答复，以及它会怎样拒绝。接口的名称与说明是英文。登录后的会话放在 Cookie 里；修改数据的请求只接受来自本站页面或不带 Origin 的程序。每个拒绝都有代码、参数和中英文句子；409 列出的是这个环节可能用到的代码。',
    en: 'Every endpoint by stage: parameters, body, answer, and how it says no. The session travels in a cookie; requests that change something are taken from our own pages, or from programs that send no Origin. Every refusal has a code, what to fill in, and the sentence in both languages; under 409 stand the codes that this stage may use.',
  },
  'docs.groups': { zh: '环节', en: 'Stages' },
  'docs.shapes': { zh: '拒绝的形状', en: 'Shapes of refusals' },
  'docs.parameters': { zh: '参数', en: 'Parameters' },
  'docs.body': { zh: '内容', en: 'Body' },
  'docs.answer': { zh: '答复', en: 'Answer' },
  'docs.invalid': {
    zh: '送来的参数或内容不符合要求；params.place 指明位置，例如 body.answers[2].text。',
    en: 'What was sent does not fit; params.place names where, such as body.answers[2].text.',
  },
  'docs.busy': {
    zh: 'busy：问得太密，Retry-After 说明何时再来。',
    en: 'busy: asked too often; Retry-After says when to come again.',
  },
  'docs.away': {
    zh: 'busy 或 starting：同时访问的人太多，或数据库暂时无法访问；Retry-After 说明何时再来。',
    en: 'busy or starting: too many at once, or the database is away; Retry-After says when to come again.',
  },
  'docs.refusals': { zh: '拒绝', en: 'Refusals' },
  'place.params': { zh: '地址', en: 'address' },
  'place.query': { zh: '查询条件', en: 'query' },
  'place.body': { zh: '内容', en: 'body' },
  'wrong.missing': { zh: '缺少内容', en: 'is missing' },
  'wrong.not-json': { zh: '不是有效的 JSON', en: 'is not valid JSON' },
  'wrong.not-utf8': { zh: '不是有效的 UTF-8 文字', en: 'is not valid UTF-8 text' },
  'wrong.nul': { zh: '含有空字符（\\u0000），请删去', en: 'contains the character \\u0000; remove it' },
  'wrong.surrogate': {
    zh: '含有残缺的字符（孤立的代理项），请删去',
    en: 'contains half a character (a lone surrogate); remove it',
  },
  'wrong.deep': { zh: '嵌套过深（最多 {most} 层）', en: 'is nested too deeply ({most} {most|level|levels} at most)' },
  'wrong.key': { zh: '不允许使用名称 {key}', en: 'may not use the name {key}' },
})

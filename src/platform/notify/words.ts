// What notices and channels say.
import { defineWords } from '../localised-text/contract.ts'

export const words = defineWords({
  crumb: { zh: '通知', en: 'Notices' },
  bell: { zh: '通知', en: 'Notices' },
  'bell.unread': { zh: '通知，{n} 条未读', en: 'Notices, {n} unread' },
  'title.none': { zh: '还没有通知。', en: 'Nobody has told you anything yet.' },
  'title.read': { zh: '没有未读的通知。', en: 'Nothing is unread.' },
  'title.unread': { zh: '{n} 条未读。', en: '{n} unread.' },
  'rests.learner': {
    zh: '您的反馈有了答复、要您说一句解决没有，您的实践任务商定了，您的培训开班或退回，都在这里说一声。',
    en: 'That your report has an answer or your word is asked for, that a task of yours was agreed on, and that a training of yours begins or is taken back, is told here.',
  },
  'rests.superior': {
    zh: '您下属的培训开班或退回，请您代理别人，代理人替您做了什么，都在这里说一声；等您点评、复盘的事在「今日」。',
    en: 'That a training of your reports begins or is taken back, that you are asked to stand in for somebody, or what your deputy did for you, is told here; reviews that wait for you stand on Today.',
  },
  'rests.seat': {
    zh: '您有席位的培训开班或退回，以及要您签的字，在这里说一声；等您做的事在「今日」。',
    en: 'That a training you hold a seat in begins or is taken back, and what waits for your signature, is told here; what waits for you to do stands on Today.',
  },
  'rests.staff': {
    zh: '开班与退回、要您签的字，以及您负责的事：答复时限用去 50%、80%、100% 时依次告诉负责人、培训项目负责人、上级。',
    en: 'Trainings that begin or are taken back, what waits for your signature, and times running out: at 50, 80 and 100% the owner, the lead and their superior are told in turn.',
  },
  'rests.other': {
    zh: '和您有关的事发生了，会在这里说一声；等您做的事在「今日」。',
    en: 'What happens and concerns you is told here; what waits for you to do stands on Today.',
  },
  'list.title': { zh: '每一条', en: 'Every notice' },
  'list.what': { zh: '什么', en: 'What' },
  'list.at': { zh: '时间', en: 'When' },
  'list.new': { zh: '未读', en: 'unread' },
  'list.open': { zh: '打开', en: 'Open' },
  'list.read-all': { zh: '全部标为已读', en: 'Mark all as read' },
  'list.empty.learner': {
    zh: '您提的反馈有了答复，或您的培训开班，这里会出现一条。',
    en: 'When a report of yours is answered, or a training of yours begins, it appears here.',
  },
  'list.empty.superior': {
    zh: '您下属的培训开班，或有人请您代理，这里会出现一条。',
    en: 'When a training of your reports begins, or somebody asks you to stand in, it appears here.',
  },
  'list.empty.seat': {
    zh: '您有席位的培训开班，或有一个字要您签，这里会出现一条。',
    en: 'When a training you hold a seat in begins, or your signature is asked for, it appears here.',
  },
  'list.empty.staff': {
    zh: '和您有关的事有了变化、或您负责的事快到时限时，这里会出现一条。等您答复的在「今日」。',
    en: 'When something that concerns you changes or a time runs out, it appears here. What waits for your answer stands on Today.',
  },
  'list.empty.other': {
    zh: '发生了和您有关的事，这里会出现一条。',
    en: 'When something happens that concerns you, it appears here.',
  },

  'channels.title': { zh: '发到外面的通道', en: 'Outgoing channels' },
  'channels.aside': { zh: '不设置就不向外发任何内容', en: 'without one nothing leaves this server' },
  'channels.none': {
    zh: '还没有通道。通知只在系统里显示。',
    en: 'There is none: notices are shown in the product only.',
  },
  'channels.add': { zh: '添加通道', en: 'Add a channel' },
  'channels.kind': { zh: '哪一种', en: 'Which kind' },
  'channels.name': { zh: '名称', en: 'Name' },
  'channels.address': { zh: 'Webhook 地址', en: 'Webhook address' },
  'channels.address-help': {
    zh: '在群里添加机器人后复制的地址。地址就是钥匙，保存后只显示最后 4 位。',
    en: 'Copied from the robot of the group. It is a key: only its last four letters are shown again.',
  },
  'channels.secret': { zh: '签名密钥（可不填）', en: 'Signing secret (optional)' },
  'channels.quiet-from': { zh: '免打扰从', en: 'Quiet from' },
  'channels.quiet-until': { zh: '到', en: 'until' },
  'channels.quiet': { zh: '{from}–{until} 不发', en: 'quiet {from}–{until}' },
  'channels.go': { zh: '添加', en: 'Add' },
  'channels.text-says': {
    zh: '发出去的只有事由、时限和链接，没有反馈原文和提出人。每个群每分钟最多 20 条，失败后 1、5、15、60、240 分钟再试。',
    en: 'What leaves says the matter, the time and a link; never the words of a report or who wrote it. Twenty a minute for each group; tried again after 1, 5, 15, 60 and 240 minutes.',
  },
  'channels.no-mail': {
    zh: '邮件要先在服务器上设置 SMTP_URL 和 MAIL_FROM。',
    en: 'For e-mail set SMTP_URL and MAIL_FROM on the server first.',
  },
  'channels.sent': { zh: '七天内发出', en: 'Sent in 7 days' },
  'channels.waiting': { zh: '等待', en: 'Waiting' },
  'channels.given-up': { zh: '没发出去', en: 'Given up' },
  'channels.state': { zh: '状态', en: 'State' },
  'channels.good': { zh: '正常', en: 'well' },
  'channels.unused': { zh: '还没发过通知', en: 'no notice yet' },
  'channels.failing': { zh: '送不出去', en: 'failing' },
  'channels.try': { zh: '试发一条', en: 'Send a trial' },
  'channels.tried': { zh: '已放入待发，几秒内发出。', en: 'On its way within seconds.' },
  'channels.end': { zh: '停用', en: 'End' },
  'channels.end-sure': {
    zh: '停用「{name}」？还没发出的不再发。',
    en: 'End "{name}"? What was not sent yet is not sent any more.',
  },
  'kind.email': { zh: '邮件', en: 'E-mail' },
  'kind.wecom': { zh: '企业微信群机器人', en: 'WeCom group robot' },
  'kind.dingtalk': { zh: '钉钉群机器人', en: 'DingTalk group robot' },
  'kind.feishu': { zh: '飞书群机器人', en: 'Feishu group robot' },
  'trial.title': { zh: '试发', en: 'A trial' },
  'trial.body': {
    zh: '这是一条试发的消息，收到说明通道可用。',
    en: 'This is a trial; that it arrived says the channel works.',
  },

  'act.failing': { zh: '「{name}」送不出通知', en: '"{name}" delivers nothing' },
  'act.failing-because': {
    zh: '{waiting} 条在等，{givenUp} 条没发出去：{problem}',
    en: '{waiting} wait, {givenUp} given up: {problem}',
  },
  'act.failing-label': { zh: '看通道', en: 'See the channel' },

  'refused.only-administrators': { zh: '通道由系统管理员设置。', en: 'Administrators set up channels.' },
  'refused.no-mail-server': {
    zh: '服务器上还没有设置 SMTP_URL 和 MAIL_FROM。设好后重新启动，再添加邮件通道。',
    en: 'SMTP_URL and MAIL_FROM are not set on the server. Set them, start again, then add the channel.',
  },
  'refused.mail-already': {
    zh: '已经有邮件通道，只需一个。',
    en: 'There is an e-mail channel already; one is enough.',
  },
  'refused.no-web-address': {
    zh: '这不是机器人的地址。请从群机器人设置里整段复制。',
    en: 'This is no address of a robot. Copy it whole from the settings of the group robot.',
  },
  'refused.address-not-secure': {
    zh: '地址要以 https:// 开头。内网的机器人由运维写入 OUTGOING_PRIVATE 后才可用 http。',
    en: 'The address has to begin with https://. A robot inside the company network may be plain once OUTGOING_PRIVATE lists it.',
  },
  'refused.no-such-channel': { zh: '没有这个通道，请刷新。', en: 'There is no such channel; please reload.' },
  'refused.no-address-of-yours': {
    zh: '您自己没有登记邮箱，无法试发。',
    en: 'You have no e-mail address of your own to send a trial to.',
  },
})

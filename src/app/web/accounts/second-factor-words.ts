// What is said of the second step of signing in.
import { defineWords } from '../../../platform/localised-text/contract.ts'

export const secondFactorWords = defineWords({
  title: { zh: '两步登录', en: 'Second step of signing in' },
  off: { zh: '未打开', en: 'Off' },
  on: { zh: '已打开 · 还剩 {n} 个恢复码', en: 'On · {n} recovery {n|code|codes} left' },
  why: {
    zh: '密码被别人知道了，没有您的手机也进不来。需要一个验证器应用（微信小程序里的验证器、Microsoft Authenticator、Google Authenticator 等都行），不用联网，也不收短信。',
    en: 'Whoever learns your password still cannot come in without your phone. Any authenticator app will do (Microsoft Authenticator, Google Authenticator, …); it needs no network and no text messages.',
  },
  password: { zh: '先输入现在的密码', en: 'First your present password' },
  begin: { zh: '开始设置', en: 'Set it up' },
  scan: { zh: '用验证器扫这个码：', en: 'Scan this with the app:' },
  qr: { zh: '给验证器扫的二维码；也可以手工输入下面的密钥', en: 'Code for the app; or type the key below' },
  'by-hand': { zh: '扫不了就手工输入密钥：', en: 'Or type the key:' },
  code: { zh: '验证器上的 6 位数字', en: 'The six digits the app shows' },
  'code-help': { zh: '每 30 秒换一次。', en: 'They change every 30 seconds.' },
  'turn-on': { zh: '打开两步登录', en: 'Turn it on' },
  'recovery-says': {
    zh: '已打开，其他设备都已退出。这 10 个恢复码只显示这一次：手机不在身边时，登录填一个，用一次少一个。抄下来或打印，不要和手机放在一起。',
    en: 'It is on, and other devices are signed out. These ten recovery codes are shown this once: without your phone, sign in with one of them; each works once. Write or print them, and keep them apart from the phone.',
  },
  'recovery-kept': { zh: '我已保存好', en: 'I have kept them' },
  'on-says': {
    zh: '登录时在密码之后要输 6 位数字。手机和恢复码都没有了，请另一位系统管理员为您重置。',
    en: 'After your password, six digits are asked for. Without phone and recovery codes, ask another administrator to reset it.',
  },
  'code-or-recovery': { zh: '要关闭，请输入验证码或一个恢复码', en: 'To turn it off: a code, or a recovery code' },
  'turn-off': { zh: '关闭两步登录', en: 'Turn it off' },
  'turned-off': { zh: '两步登录已关闭', en: 'The second step is off' },
  'reset-title': { zh: '两步登录', en: 'Second step' },
  reset: { zh: '重置两步登录', en: 'Reset the second step' },
  'reset-sure': {
    zh: '当面或打电话确认是{name}本人，再重置。{name}会在各处退出，以后只凭密码登录，并会收到通知；审计里记下是您做的。',
    en: 'Make sure in person or by phone that it is {name} who asks. {name} is signed out everywhere, comes in by password alone until it is set up again, and is told; the audit says it was you.',
  },
  'reset-done': { zh: '已重置', en: 'Reset' },
})

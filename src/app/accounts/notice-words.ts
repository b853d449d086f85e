// What administrators are told of links, and what letters with a link say. They leave the installation: they name nobody.
import { defineWords } from '../../platform/localised-text/contract.ts'

export const noticeWords = defineWords({
  'locked.title': { zh: '一条一次性链接停了：工号填错 5 次', en: 'A one-time link has stopped: five wrong numbers' },
  'locked.body': {
    zh: '有人打开了链接，5 次都没填对。可能是本人记错，也可能链接到了别人手里。打开看是谁的，再决定要不要重新给一条。',
    en: 'Somebody opened the link and answered wrongly five times: its person may misremember, or the link is in other hands. See whose it is, then decide whether to make another.',
  },
  'second-factor.asked': { zh: '请给您的登录加一步', en: 'Add a second step to your sign-in' },
  'second-factor.asked-body': {
    zh: '您能看到很多人的内容，只凭一个密码不够稳妥。在「我的账号」用手机验证器扫一下码，两分钟就好；以后登录时多输 6 位数字。',
    en: 'You can see what concerns many people; a password alone is little. Under “My account” scan a code with an app on your phone: two minutes, and six more digits when you sign in.',
  },
  'second-factor.reset': { zh: '您登录的第二步被重置了', en: 'The second step of your sign-in was reset' },
  'second-factor.reset-body': {
    zh: '一位系统管理员为您关掉了两步登录，您在各处都已退出。不是您请对方做的，请马上找系统管理员；是的话，请在「我的账号」重新打开。',
    en: 'An administrator turned it off for you, and you were signed out everywhere. If you did not ask for it, speak to your administrators now; if you did, turn it on again under “My account”.',
  },
  'key.title': { zh: '一把接口密钥停了', en: 'A key of a sending system has stopped' },
  'key.body': {
    zh: '开这把密钥、看过它的人已离开或被停用。这个系统现在送不进数据：在「学习记录接口」给它开一把新的。',
    en: 'Whoever made this key and saw its secret has left or is blocked. The system can send no more: make it a new key under “Learning records”.',
  },
  'invitation.subject': { zh: '{company} 请您进来', en: '{company} invites you' },
  'invitation.text': {
    zh: '{company} 请您使用训中（培训跟踪）。\n请打开下面的链接，填您自己的工号，设一个密码：\n{url}\n链接只能用成一次，到 {until} 为止。打开链接什么都不会改变。不是您在等的邮件，不用理会。',
    en: '{company} invites you to Midcourse, where its trainings are followed.\nOpen the link, enter your own employee number and choose a password:\n{url}\nThe link works once, until {until}. Opening it changes nothing. If you did not expect this letter, leave it.',
  },
  'reset.subject': { zh: '{company}：重设密码', en: '{company}: another password' },
  'reset.text': {
    zh: '有人说忘了这个账号的密码。是您，请打开下面的链接，填您自己的工号，设新密码：\n{url}\n链接只能用成一次，到 {until} 为止。不是您，不用理会，密码不会变。',
    en: 'Somebody says the password of this account is forgotten. If it was you, open the link, enter your own employee number and choose another:\n{url}\nThe link works once, until {until}. If it was not you, leave it: the password stays as it is.',
  },
  'duty.given': { zh: '您有了「{duty}」职责', en: 'You have been given “{duty}”' },
  'duty.taken': { zh: '您不再有「{duty}」职责', en: 'You no longer have “{duty}”' },
  'duty.by': { zh: '{name}改的。有疑问请问对方。', en: 'Changed by {name}; ask them if this is not right.' },
  'duty.by-nobody': {
    zh: '在终端上改的。有疑问请问系统管理员。',
    en: 'Changed from the terminal; ask your administrator if this is not right.',
  },
  'duty.outside': { zh: '您在训中的职责有变', en: 'Your duties in Midcourse have changed' },
  'duty.outside-body': { zh: '登录后在通知里看。', en: 'Sign in and open your notices.' },
})

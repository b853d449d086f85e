// What accounts refuse, and the way out.
import { defineWords } from '../../platform/localised-text/contract.ts'

export const words = defineWords({
  'refused.not-yours': {
    zh: '账号由公司的系统管理员管。',
    en: 'Accounts are looked after by the administrators of the company.',
  },
  'refused.not-found': {
    zh: '在册的人里没有这一位，可能已离开。刷新后再看。',
    en: 'There is nobody by that among those in the company; they may have left. Reload to see.',
  },
  'refused.mail-no-server': {
    zh: '还不能寄邮件：服务器上没有设置 SMTP_URL 和 MAIL_FROM。先出链接单发到各人手里，或请运维设好后重新启动。',
    en: 'No mail can leave: SMTP_URL and MAIL_FROM are not set on the server. Print slips instead, or have them set and the server started again.',
  },
  'refused.mail-no-channel': {
    zh: '还不能寄邮件：先在「通知」里添加邮件通道。也可以出链接单。',
    en: 'No mail can leave yet: add the e-mail channel under “Notices” first. Slips work without.',
  },
  'refused.mail-sample': {
    zh: '示例公司不往外寄邮件。可以看链接单是什么样。',
    en: 'The sample company writes to nobody. Look at its slips instead.',
  },
  'refused.is-blocked': {
    zh: '{name}被停用着。先恢复，再做这件事。',
    en: '{name} is blocked. Let them in again first.',
  },
  'refused.has-joined': {
    zh: '{name}已经加入，不用再请。忘了密码，给一条重设链接。',
    en: '{name} is in already. For a forgotten password make a reset link.',
  },
  'refused.has-not-joined': {
    zh: '{name}还没有加入，没有密码可重设。请先邀请。',
    en: '{name} has not joined, so there is no password to reset. Invite them first.',
  },
  'refused.has-no-mail': {
    zh: '{name}没有登记邮箱。在人员页补上邮箱，或复制链接、出链接单。',
    en: '{name} has no e-mail on record. Add it on the people page, or copy the link or print a slip.',
  },
  'refused.none-has-mail': {
    zh: '这 {n} 人都没有登记邮箱。补上邮箱，或出链接单。',
    en: 'None of these {n} has an e-mail on record. Add them, or print slips.',
  },
  'refused.secret-has-changed': {
    zh: '这台服务器的密钥换过，以前的链接都打不开了。请选中这些人重新邀请。',
    en: 'The secret of this server was changed, so that earlier links open nothing. Invite these people again.',
  },
  'refused.last-administrator': {
    zh: '这是唯一能进来的系统管理员。先给另一位这个职责，等那一位加入，再做这件事。',
    en: 'This is the only administrator who can come in. Give another that duty, wait until they have joined, then do this.',
  },
  'refused.last-administrator-yourself': {
    zh: '您是唯一能进来的系统管理员，现在不能卸任、停用或结束自己。先给另一位这个职责，等那一位加入，再做这件事。',
    en: 'You are the only administrator who can come in, so you can neither step down nor be blocked or ended. Give another that duty, wait until they have joined, then do this.',
  },
  'refused.second-factor-not-yourself': {
    zh: '自己的两步登录在「我的账号」里凭验证码关闭；手机和恢复码都没有了，请另一位系统管理员来重置。',
    en: 'Turn your own second step off under “My account”, by a code; without phone and recovery codes, ask another administrator.',
  },
  'refused.not-yourself': {
    zh: '不能停用或结束自己的账号。请另一位系统管理员来做。',
    en: 'You cannot block or end your own account. Ask another administrator.',
  },

  'refused.link-unknown': {
    zh: '没有这条链接，可能没有复制完整。请从邮件或链接单上重新打开；还不行，请找公司的系统管理员要一条新的。',
    en: 'There is no such link; it may not have been copied whole. Open it again from the letter or the slip; else ask an administrator for a new one.',
  },
  'refused.link-used': {
    zh: '这条链接已经用过，密码已设好。直接登录；忘了密码，在登录页点「忘了密码」。',
    en: 'This link has been used and the password is set. Sign in; if it is forgotten, use “Forgotten?” at the door.',
  },
  'refused.link-expired': {
    zh: '这条链接过期了。请找公司的系统管理员要一条新的。',
    en: 'This link has run out. Ask an administrator of your company for a new one.',
  },
  'refused.link-replaced': {
    zh: '这条链接已被更新的一条代替。请用最新收到的那条。',
    en: 'A newer link has taken the place of this one. Use the newest you received.',
  },
  'refused.link-locked': {
    zh: '填错 5 次，这条链接停了，系统管理员已收到通知。请向系统管理员要一条新的。',
    en: 'Five wrong answers: this link has stopped, and the administrators have been told. Ask one of them for a new link.',
  },
  'refused.link-withdrawn': {
    zh: '这条链接已收回。如果您还要进来，请找公司的系统管理员。',
    en: 'This link has been taken back. If you still need to come in, ask an administrator of your company.',
  },
  'refused.signed-in-as-another': {
    zh: '这台设备上登录着另一个人。链接没有动，仍等本人：先退出，或在自己的设备上打开。',
    en: 'Somebody else is signed in on this device. The link is untouched and still waits for its person: sign out first, or open it on your own device.',
  },
  'refused.wrong-number': {
    zh: '不是这条链接要的工号。前面的 0 要写；还能试 {left} 次。',
    en: 'That is not the employee number this link is for. Leading zeros count; tries left: {left}.',
  },
  'refused.wrong-contact': {
    zh: '不是这条链接登记的邮箱或手机号；还能试 {left} 次。',
    en: 'That is not the e-mail or mobile on record for this link; tries left: {left}.',
  },
  'refused.no-mail-here': {
    zh: '这里还不能寄邮件。请找公司的系统管理员要一条一次性链接。',
    en: 'No mail can be sent from here. Ask an administrator of your company for a one-time link.',
  },
})

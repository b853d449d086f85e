// E-mail by the server the operator set (SMTP_URL, MAIL_FROM); plain text, no pictures, nothing that reports back.
import nodemailer from 'nodemailer'

export interface MailSettings {
  smtpUrl: string
  from: string
}
export interface Mail {
  to: string
  subject: string
  text: string
}

/** Sends one message; throws with the server's reason when it was not taken. */
export async function sendMail({ smtpUrl, from }: MailSettings, mail: Mail): Promise<void> {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({ from, ...mail })
  } finally {
    transport.close()
  }
}

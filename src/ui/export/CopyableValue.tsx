// A value to be pasted elsewhere: its name, the value as it is, and a button that copies it.
import { useToast } from '../messages/Toast.tsx'
import { useWords } from '../i18n.tsx'
import { words } from '../words.ts'
import { copyToClipboard } from './clipboard.ts'

export function CopyableValue({
  name,
  value,
  copy,
}: {
  name: string
  value: string
  /** Said on the button's behalf: 复制密码. */ copy: string
}) {
  const t = useWords(words)
  const showToast = useToast()
  const go = async () =>
    (await copyToClipboard(value)) ? showToast(t('copied-text')) : showToast(t('copy-failed'), 'bad')
  return (
    <div className="copy-line">
      <span className="small">{name}</span>
      <code>{value}</code>
      <button type="button" className="btn" onClick={() => void go()} aria-label={copy}>
        {t('copy')}
      </button>
    </div>
  )
}

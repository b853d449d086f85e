// A text goes to the clipboard by one button.
import { useToast } from '../messages/Toast.tsx'
import { useWords } from '../i18n.tsx'
import { words } from '../words.ts'
import { copyToClipboard } from './clipboard.ts'

/** A button that copies a text: the list of those who have not handed in, a signed link. */
export function CopyButton({ text, children }: { text: string; children?: string }) {
  const t = useWords(words)
  const showToast = useToast()
  const copy = async () =>
    (await copyToClipboard(text)) ? showToast(t('copied-text')) : showToast(t('copy-failed'), 'bad')
  return (
    <button type="button" className="btn" onClick={() => void copy()}>
      {children ?? t('copy')}
    </button>
  )
}

// One file, chosen or dropped; its size and kind are checked before it travels.
import { useRef, useState, type DragEvent } from 'react'
import { useWords } from '../i18n.tsx'
import { sizeText } from '../text/number-text.ts'
import { words } from '../words.ts'
import { Field, type FieldProps } from './Field.tsx'

interface FileFieldProps extends FieldProps {
  value: File | null
  onChange: (file: File | null) => void
  /** Endings: ['.xlsx', '.csv']. */
  kinds?: string[]
  mostBytes?: number
}

export function FileField({ value, onChange, kinds, mostBytes = 50_000_000, ...field }: FileFieldProps) {
  const t = useWords(words)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const take = (file: File | undefined) => {
    if (!file) return
    const no = refusedFile(file, t, kinds, mostBytes)
    setWrong(no)
    onChange(no ? null : file)
  }
  const drop = (e: DragEvent) => {
    e.preventDefault()
    setOver(false)
    take(e.dataTransfer.files[0])
  }
  return (
    <Field {...field} wrong={wrong ?? field.wrong}>
      {(ids) => (
        <div
          className={over ? 'drop over' : 'drop'}
          onDragOver={(e) => {
            e.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <input
            ref={input}
            id={ids.id}
            className="unseen"
            type="file"
            accept={kinds?.join(',')}
            aria-describedby={ids.says}
            onChange={(e) => take(e.target.files?.[0])}
          />
          {value && (
            <span>
              <b>{value.name}</b> <span className="small">{sizeText(value.size)}</span>
            </span>
          )}
          <button type="button" className="btn" onClick={() => input.current?.click()}>
            {value ? t('drop-other') : t('choose-file')}
          </button>
          {!value && <span className="small wide-only">{t('drop-file')}</span>}
        </div>
      )}
    </Field>
  )
}

function refusedFile(
  file: File,
  t: (key: 'file-kind' | 'file-too-big', params: Record<string, string>) => string,
  kinds: string[] | undefined,
  mostBytes: number,
): string | null {
  if (kinds && !kinds.some((k) => file.name.toLowerCase().endsWith(k)))
    return t('file-kind', { kinds: kinds.join(' ') })
  if (file.size > mostBytes) return t('file-too-big', { size: sizeText(file.size), most: sizeText(mostBytes) })
  return null
}

// A link as a code that a phone reads: black on white whatever the look, for cameras read nothing else as well.
import qrcode from 'qrcode-generator'
import { useMemo } from 'react'

const quiet = 4

export interface DrawnCode {
  path: string
  size: number
}

/** The dark squares as one path, and how many squares the code is wide with its quiet zone. */
export function drawCode(text: string): DrawnCode {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  let path = ''
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++)
      if (code.isDark(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`
  return { path, size: count + 2 * quiet }
}

export function QrCode({ text, label, className }: { text: string; label: string; className?: string }) {
  const code = useMemo(() => drawCode(text), [text])
  return (
    <svg
      className={className}
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  )
}

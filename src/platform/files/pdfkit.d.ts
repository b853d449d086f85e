// The part of pdfkit we write with; the package brings no types.
declare module 'pdfkit' {
  import type { Readable } from 'node:stream'
  interface Text {
    width?: number
    align?: 'left' | 'right' | 'center'
    lineBreak?: boolean
    lineGap?: number
    height?: number
    ellipsis?: boolean
  }
  /** A part of what is read aloud and searched: P, H1, Table, TR, TH, TD, Figure, … */
  interface Structure {
    add(child: Structure): this
    end(): void
  }
  class PDFDocument extends Readable {
    constructor(options: {
      size: string
      margin: number
      bufferPages: boolean
      info: Record<string, string>
      lang?: string
      pdfVersion?: string
      tagged?: boolean
      displayTitle?: boolean
    })
    x: number
    y: number
    page: { width: number; height: number; margins: { bottom: number } }
    registerFont(name: string, file: Buffer): this
    font(name: string): this
    fontSize(size: number): this
    fillColor(colour: string, opacity?: number): this
    strokeColor(colour: string): this
    lineWidth(width: number): this
    text(text: string, x?: number, y?: number, options?: Text): this
    heightOfString(text: string, options?: Text): number
    widthOfString(text: string): number
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    polygon(...points: [number, number][]): this
    circle(x: number, y: number, radius: number): this
    rect(x: number, y: number, width: number, height: number): this
    stroke(): this
    fill(): this
    dash(length: number): this
    undash(): this
    save(): this
    restore(): this
    rotate(angle: number, options: { origin: [number, number] }): this
    addPage(): this
    bufferedPageRange(): { start: number; count: number }
    switchToPage(page: number): void
    /** Drawn when the part is added to one that belongs to the document. */
    struct(type: string, options?: { alt?: string; scope?: 'Column' }, draw?: () => void): Structure
    addStructure(part: Structure): this
    markContent(tag: 'Artifact', options?: { type: 'Pagination' | 'Layout' }): this
    endMarkedContent(): this
    end(): void
  }
  export default PDFDocument
}

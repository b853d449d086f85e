// A page answers one question in its first sentence, shows what that rests on, and offers the next act.
import { useEffect, type ReactNode } from 'react'
import { useWords } from '../i18n.tsx'
import { InPage } from '../messages/refused-page.tsx'
import { words } from '../words.ts'

export interface PageProps {
  /** Where we are, small: 客服技能培训 / 第 5 期 · 48 人. */
  crumb?: ReactNode
  /** At the right of the crumb: the day, how fresh the data is. */
  fresh?: ReactNode
  /** The answer, in one sentence. */
  title: string
  /** Before the title: the grade of an effect. */
  badge?: ReactNode
  /** What the sentence rests on, one or two lines. */
  rests?: ReactNode
  /** The next act: one main button, few others. */
  acts?: ReactNode
  children?: ReactNode
}

export function Page({ crumb, fresh, title, badge, rests, acts, children }: PageProps) {
  const t = useWords(words)
  useEffect(() => {
    document.title = `${title} · ${t('product')}`
  }, [title, t])
  return (
    <div className="page">
      {(crumb || fresh) && (
        <div className="crumb small">
          <span>{crumb}</span>
          <span>{fresh}</span>
        </div>
      )}
      <header className="page-head">
        <div className="page-title">
          {badge}
          <h1>{title}</h1>
        </div>
        {acts && <div className="acts">{acts}</div>}
      </header>
      {rests && <p className="muted page-rests">{rests}</p>}
      <InPage>{children}</InPage>
    </div>
  )
}

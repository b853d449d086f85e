// What can be done: one main act per place, the rest plain or quiet.
import type { ReactNode } from 'react'
import { Link } from 'react-router'

export interface ButtonProps {
  children: ReactNode
  kind?: 'plain' | 'main' | 'quiet' | 'danger'
  /** Full width and 48 px high, as on a phone. */
  big?: boolean
  onClick?: () => void
  /** A place in the product, or a file under /api/ (then downloaded by the browser). */
  href?: string
  busy?: boolean
  disabled?: boolean
  submit?: boolean
  /** Said to screen readers where the words alone are not enough. */
  label?: string
  pressed?: boolean
}

export function Button({
  children,
  kind = 'plain',
  big,
  onClick,
  href,
  busy,
  disabled,
  submit,
  label,
  pressed,
}: ButtonProps) {
  const look = `btn ${kind === 'plain' ? '' : kind}${big ? ' big' : ''}`
  if (href?.startsWith('/api/') || href?.startsWith('http'))
    return (
      <a className={look} href={href} aria-label={label} onClick={onClick}>
        {children}
      </a>
    )
  if (href)
    return (
      <Link className={look} to={href} aria-label={label} onClick={onClick}>
        {children}
      </Link>
    )
  return (
    <button
      className={look}
      type={submit ? 'submit' : 'button'}
      onClick={onClick}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      aria-label={label}
      aria-pressed={pressed}
    >
      {children}
    </button>
  )
}

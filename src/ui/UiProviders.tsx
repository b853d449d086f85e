// Everything a page stands on: language, look, answers kept, notices.
import type { ReactNode } from 'react'
import { ApiQueryProvider } from './api-query.tsx'
import { ToastProvider } from './messages/Toast.tsx'
import { LangProvider } from './i18n.tsx'
import { ColourSchemeProvider } from './colour-scheme.tsx'
import './tokens.css'
import './base.css'
import './display/status-mark.css'
import './buttons/button.css'
import './fields/fields.css'
import './layout/page-and-panel.css'
import './display/tiles-and-action-items.css'
import './table/table.css'
import './table/table-on-phone.css'
import './display/numbers-and-lists.css'
import './display/status-steps.css'
import './display/code-viewer.css'
import './chart/chart.css'
import './messages/messages.css'
import './layout/dialog.css'

export function UiProviders({ children }: { children: ReactNode }) {
  return (
    <LangProvider>
      <ColourSchemeProvider>
        <ApiQueryProvider>
          <ToastProvider>{children}</ToastProvider>
        </ApiQueryProvider>
      </ColourSchemeProvider>
    </LangProvider>
  )
}

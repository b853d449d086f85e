// Everything a page stands on: language, look, Ant Design's theme and words, answers kept, notices.
import { ConfigProvider, theme } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import 'dayjs/locale/zh-cn'
import type { ReactNode } from 'react'
import { ApiQueryProvider } from './api-query.tsx'
import { ToastProvider } from './messages/Toast.tsx'
import { LangProvider, useLang } from './i18n.tsx'
import { ColourSchemeProvider, useColourScheme } from './colour-scheme.tsx'
import { antdTheme } from './theme.ts'
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
          <Themed>
            <ToastProvider>{children}</ToastProvider>
          </Themed>
        </ApiQueryProvider>
      </ColourSchemeProvider>
    </LangProvider>
  )
}

/** @NOTE What opens from a field in a dialog must lie in that dialog: everything else is below it and cannot be touched. */
const within = (field?: HTMLElement) => field?.closest('dialog') ?? document.body

function Themed({ children }: { children: ReactNode }) {
  const { lang } = useLang()
  const { dark } = useColourScheme()
  return (
    <ConfigProvider
      locale={lang === 'zh' ? zhCN : enUS}
      theme={antdTheme(dark, dark ? theme.darkAlgorithm : undefined)}
      button={{ autoInsertSpace: false }}
      getPopupContainer={within}
    >
      {children}
    </ConfigProvider>
  )
}

// Everything a page stands on: language, look, Ant Design's theme and words, answers kept, notices.
import { ConfigProvider, theme } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import 'dayjs/locale/zh-cn'
import type { ReactNode } from 'react'
import { ApiQueryProvider } from './ask.tsx'
import { ToastProvider } from './frame/Notice.tsx'
import { LangProvider, useLang } from './lang.tsx'
import { ColourSchemeProvider, useColourScheme } from './look.tsx'
import { antdTheme } from './theme.ts'
import './tokens.css'
import './base.css'
import './facts/mark.css'
import './frame/button.css'
import './fields/fields.css'
import './frame/page.css'
import './facts/tile.css'
import './facts/table.css'
import './facts/table-phone.css'
import './facts/facts.css'
import './facts/steps.css'
import './facts/code.css'
import './chart/chart.css'
import './frame/status.css'
import './frame/dialog.css'

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

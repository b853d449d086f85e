// The drawings' tokens given to Ant Design, so its parts look like ours.
import type { ThemeConfig } from 'antd'

/** The colours of tokens.css by name; a test compares the two. */
export const colours = {
  light: {
    paper: '#faf9f6',
    sheet: '#ffffff',
    line: '#e6e3dc',
    'line-strong': '#cfcabf',
    field: '#8f8a80',
    ink: '#1c2126',
    'ink-2': '#4d555d',
    'ink-3': '#646b72',
    accent: '#0b6e69',
    'accent-soft': '#e3f1ef',
    'on-accent': '#ffffff',
    good: '#2a7549',
    watch: '#8f5f00',
    bad: '#b3261e',
    none: '#646b72',
  },
  dark: {
    paper: '#14171a',
    sheet: '#1b1f23',
    line: '#2b3036',
    'line-strong': '#3d444c',
    field: '#6d757e',
    ink: '#eceae4',
    'ink-2': '#b3b8bd',
    'ink-3': '#939aa1',
    accent: '#5cc0b8',
    'accent-soft': '#16302f',
    'on-accent': '#0a2321',
    good: '#6fbf8d',
    watch: '#e0b04c',
    bad: '#f08b82',
    none: '#939aa1',
  },
}

/** Ant Design's theme in ink on paper; `algorithm` is its dark one where the page is dark. */
export function antdTheme(dark: boolean, algorithm?: ThemeConfig['algorithm']): ThemeConfig {
  const c = dark ? colours.dark : colours.light
  return {
    algorithm,
    token: {
      colorPrimary: c.accent,
      colorInfo: c.accent,
      colorLink: c.accent,
      colorSuccess: c.good,
      colorWarning: c.watch,
      colorError: c.bad,
      colorTextBase: c.ink,
      colorText: c.ink,
      colorTextSecondary: c['ink-2'],
      colorTextTertiary: c['ink-3'],
      colorTextPlaceholder: c['ink-3'],
      colorTextDescription: c['ink-3'],
      colorBgBase: c.sheet,
      colorBgLayout: c.paper,
      colorBgContainer: c.sheet,
      colorBgElevated: c.sheet,
      colorBorder: c.field,
      colorBorderSecondary: c.line,
      colorSplit: c.line,
      colorTextLightSolid: c['on-accent'],
      fontFamily: 'var(--font)',
      fontSize: 14,
      borderRadius: 6,
      borderRadiusLG: 8,
      controlHeight: 36,
      motionDurationMid: '0.12s',
    },
    components: {
      Select: { optionSelectedBg: c['accent-soft'] },
      Table: { headerBg: c.sheet, headerColor: c['ink-3'], rowHoverBg: c.paper },
    },
  }
}

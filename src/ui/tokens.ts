// The colours of tokens.css for what is drawn by a program: charts write colours into their SVG, where a picture of it must keep them.

/** By name, light and dark; a test compares them with tokens.css. */
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

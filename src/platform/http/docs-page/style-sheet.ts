// How the page of endpoints looks; a file of its own, so that pages need no styles inside them.

export const styleSheet = `:root { color-scheme: light dark; --ink: light-dark(#1c1e21, #e6e4df); --dim: light-dark(#5d6167, #a3a19c); --line: light-dark(#dfdcd5, #34383d); --paper: light-dark(#faf9f6, #14171a); --sheet: light-dark(#fff, #1b1f23); --accent: light-dark(#0b6b5d, #5cc4b2); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1000px; padding: 24px 16px 80px; background: var(--paper); color: var(--ink); font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 24px; margin: 0 0 8px; }
h2 { font-size: 18px; margin: 32px 0 8px; }
h3 { font-size: 15px; margin: 16px 0 4px; }
details h3 { font-size: 13px; margin: 12px 0 4px; color: var(--dim); }
small { color: var(--dim); font-weight: 400; }
a { color: var(--accent); }
nav a { display: inline-block; padding: 4px 8px 4px 0; }
details { border: 1px solid var(--line); border-radius: 6px; background: var(--sheet); margin: 6px 0; padding: 0 12px; }
details[open] { padding-bottom: 12px; }
summary { cursor: pointer; padding: 8px 0; overflow-wrap: anywhere; }
summary span { color: var(--dim); }
summary:focus-visible, a:focus-visible, pre:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code, pre { font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; }
pre { overflow-x: auto; margin: 0; padding: 8px 12px; background: var(--paper); border-radius: 4px; }
dl { display: grid; grid-template-columns: minmax(110px, max-content) 1fr; gap: 4px 16px; margin: 0; }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
ul { margin: 0; padding: 0; list-style: none; }
@media (max-width: 600px) { dl { grid-template-columns: 1fr; } }
`

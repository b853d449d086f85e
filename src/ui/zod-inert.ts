// What `zod` is in the built pages (vite.config.ts): a shape that describes nothing, for there only the server checks.
// Contracts are read in the browser for their addresses and, when compiled, for their types; 24 kB of checks would come along unused.

/** What can be asked of a shape. A page that asks must find out at once, not be told something invented. */
const questions =
  /^(_?(safe)?(parse|encode|decode)(Async)?|spa|is(Optional|Nullable)|toJSONSchema|options|shape|values|value|def|_zod|_def|~standard)$/i

const shape: unknown = new Proxy(() => shape, {
  get(_, name) {
    if (questions.test(String(name))) throw new Error(`Shapes are inert in the browser: .${String(name)} was asked.`)
    return shape
  },
})

export { shape as z }

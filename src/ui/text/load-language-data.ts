// @NOTE The first date, number or comparison of a page costs a slow phone a third of a second, once: the browser looks through all its languages. Beside the page nobody waits for it.
new Worker(new URL('./language-data.worker.ts', import.meta.url), { type: 'module' })

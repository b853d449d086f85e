// Small things kept on this device; a browser that forbids storage loses them and nothing else.
const prefix = 'midcourse.'

/** The text kept under a name, or null. */
export function readLocalStorage(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name)
  } catch {
    return null
  }
}

/** Keeps a text; null forgets it. */
export function writeLocalStorage(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(prefix + name)
    else localStorage.setItem(prefix + name, text)
  } catch {
    // A full or forbidden store must not stop the person from going on.
  }
}

// PostgreSQL refuses to run as root: root starts it in a user namespace of its own, or as a spare user.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface NonRootUser {
  way: 'as-is' | 'user-namespace' | 'spare-user'
  /** Words put before every command. */
  before: string[]
  /** The spare user, who must own the data folder. */
  uid?: number
  gid?: number
}

const namespace = ['unshare', '--user', '--map-user=1000', '--map-group=1000']

/** How to run a program that does not want to be root; `avoid` names ways not to be taken. */
export function nonRootUser(avoid: readonly NonRootUser['way'][] = []): NonRootUser {
  if (process.getuid?.() !== 0) return { way: 'as-is', before: [] }
  if (!avoid.includes('user-namespace') && spawnSync(namespace[0]!, [...namespace.slice(1), 'true']).status === 0)
    return { way: 'user-namespace', before: namespace }
  const spare = /^nobody:[^:]*:(\d+):(\d+)/m.exec(readFileSync('/etc/passwd', 'utf8'))
  if (!spare)
    throw new Error(
      'PostgreSQL refuses to run as root, and this machine has neither user namespaces nor the user nobody. Start Midcourse as an ordinary user.',
    )
  return { way: 'spare-user', before: [], uid: Number(spare[1]), gid: Number(spare[2]) }
}

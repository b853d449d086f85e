// What package-lock.json says of packages: which ones a package needs, and where Node finds them.

/** Paths in the lock file of the packages named and of all they need, in order; optional peers not. */
export function withDependencies(packages, names) {
  const seen = new Set()
  for (const name of names) addWithDependencies(packages, resolvedPath(packages, '', name), seen)
  return [...seen].toSorted()
}

/** What runs the product, without any tool that builds or tests it; for other machines too. */
export const productionPackages = (packages) =>
  withDependencies(packages, [
    ...Object.keys(packages[''].dependencies),
    ...Object.keys(packages[''].optionalDependencies),
  ])

function addWithDependencies(packages, path, seen) {
  if (!path || seen.has(path)) return
  seen.add(path)
  const {
    dependencies = {},
    optionalDependencies = {},
    peerDependencies = {},
    peerDependenciesMeta = {},
  } = packages[path]
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional)
  for (const name of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers])
    addWithDependencies(packages, resolvedPath(packages, path, name), seen)
}

/** As Node looks: from the inside out. */
function resolvedPath(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at ? `${at}/` : ''}node_modules/${name}`
    if (packages[path]) return path
    if (at === '') return null
  }
}

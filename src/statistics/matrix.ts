// Numbers in rows and columns, kept small and plain, so that every estimate above can be followed by hand.

/** Dense, column-major: the entry of row i, column j is `data[i + j * rows]`. */
export type Matrix = { rows: number; columns: number; data: Float64Array }

/** A matrix of zeros. */
export function zeros(rows: number, columns: number): Matrix {
  return { rows, columns, data: new Float64Array(rows * columns) }
}

/** The identity of the given order. */
export function identity(order: number): Matrix {
  const made = zeros(order, order)
  for (let i = 0; i < order; i++) made.data[i + i * order] = 1
  return made
}

/** Columns of equal length, side by side; a length that differs is a bug and throws. */
export function fromColumns(columns: readonly ArrayLike<number>[]): Matrix {
  const rows = columns[0]?.length ?? 0
  const made = zeros(rows, columns.length)
  columns.forEach((values, j) => {
    if (values.length !== rows) throw new Error(`column ${j} has ${values.length} rows, expected ${rows}`)
    made.data.set(values, j * rows)
  })
  return made
}

/** Rows of equal length, one under the other. */
export function fromRows(rows: readonly ArrayLike<number>[]): Matrix {
  const columns = rows[0]?.length ?? 0
  const made = zeros(rows.length, columns)
  rows.forEach((values, i) => {
    if (values.length !== columns) throw new Error(`row ${i} has ${values.length} columns, expected ${columns}`)
    for (let j = 0; j < columns; j++) made.data[i + j * rows.length] = values[j]!
  })
  return made
}

/** Column j as a view on the same memory: writing to it writes to the matrix. */
export function column(m: Matrix, j: number): Float64Array {
  return m.data.subarray(j * m.rows, (j + 1) * m.rows)
}

/** The same columns after one of ones. */
export function withIntercept(m: Matrix): Matrix {
  const made = zeros(m.rows, m.columns + 1)
  made.data.fill(1, 0, m.rows)
  made.data.set(m.data, m.rows)
  return made
}

/** The entry of row i, column j. */
export function at(m: Matrix, i: number, j: number): number {
  return m.data[i + j * m.rows]!
}

/** A new matrix made of the named rows, in the order given. */
export function pickRows(m: Matrix, rows: ArrayLike<number>): Matrix {
  const made = zeros(rows.length, m.columns)
  for (let j = 0; j < m.columns; j++)
    for (let i = 0; i < rows.length; i++) made.data[i + j * rows.length] = m.data[rows[i]! + j * m.rows]!
  return made
}

/** Rows and columns exchanged. */
export function transpose(m: Matrix): Matrix {
  const made = zeros(m.columns, m.rows)
  for (let j = 0; j < m.columns; j++)
    for (let i = 0; i < m.rows; i++) made.data[j + i * m.columns] = m.data[i + j * m.rows]!
  return made
}

/** a·b, (n × k)(k × m). */
export function multiply(a: Matrix, b: Matrix): Matrix {
  if (a.columns !== b.rows) throw new Error(`cannot multiply ${a.rows}×${a.columns} by ${b.rows}×${b.columns}`)
  const made = zeros(a.rows, b.columns)
  for (let j = 0; j < b.columns; j++) column(made, j).set(times(a, column(b, j)))
  return made
}

/** m·v, a vector of m.rows numbers. */
export function times(m: Matrix, v: ArrayLike<number>): Float64Array {
  const made = new Float64Array(m.rows)
  for (let j = 0; j < m.columns; j++) {
    const factor = v[j]!
    const start = j * m.rows
    for (let i = 0; i < m.rows; i++) made[i]! += m.data[start + i]! * factor
  }
  return made
}

/** m′·v, a vector of m.columns numbers. */
export function transposedTimes(m: Matrix, v: ArrayLike<number>): Float64Array {
  const made = new Float64Array(m.columns)
  for (let j = 0; j < m.columns; j++) {
    let sum = 0
    const start = j * m.rows
    for (let i = 0; i < m.rows; i++) sum += m.data[start + i]! * v[i]!
    made[j] = sum
  }
  return made
}

/** The sum of products of two vectors of equal length. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/** Adds v·v′, times `factor`, to a square matrix in place. */
export function addOuter(m: Matrix, v: ArrayLike<number>, factor = 1): void {
  for (let j = 0; j < m.columns; j++) for (let i = 0; i < m.rows; i++) m.data[i + j * m.rows]! += factor * v[i]! * v[j]!
}

/** t·m·t′: what a covariance becomes after the linear map t. */
export function sandwich(t: Matrix, m: Matrix): Matrix {
  return multiply(multiply(t, m), transpose(t))
}

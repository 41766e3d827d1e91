/**
 * Larger arrays in the place of smaller ones. Buffers are never detached (`transfer`): after the first one the engine checks at every access
 * to any array of the thread whether its buffer is still there, which cost 9 % of a replication. So who can say how much will be needed reserves it at
 * once: pages of a new array that nobody writes take no memory. Hot path: tables.
 */

/** The same cells and new ones, 0, up to `length`. */
export function regrownInt32(cells: Int32Array, length: number): Int32Array {
  const regrown = new Int32Array(length);
  regrown.set(cells);
  return regrown;
}

/** The same cells and new ones, 0, up to `length`. */
export function regrownFloat64(cells: Float64Array, length: number): Float64Array {
  const regrown = new Float64Array(length);
  regrown.set(cells);
  return regrown;
}

/** The same cells and new ones, 0, up to `length`. */
export function regrownUint8(cells: Uint8Array, length: number): Uint8Array {
  const regrown = new Uint8Array(length);
  regrown.set(cells);
  return regrown;
}

/**
 * Larger arrays in the place of smaller ones, and memory that is let go at once. A typed array that is merely replaced keeps its memory
 * until the collector comes round, which for tables that grow is as much again as they hold. Hot path: tables.
 */

/** The same cells and new ones, 0, up to `length`; the old array is empty after that. */
export const regrownInt32 = (cells: Int32Array, length: number): Int32Array =>
  new Int32Array(bufferOf(cells).transfer(length * Int32Array.BYTES_PER_ELEMENT));

/** The same cells and new ones, 0, up to `length`; the old array is empty after that. */
export const regrownFloat64 = (cells: Float64Array, length: number): Float64Array =>
  new Float64Array(bufferOf(cells).transfer(length * Float64Array.BYTES_PER_ELEMENT));

/** The same cells and new ones, 0, up to `length`; the old array is empty after that. */
export const regrownUint8 = (cells: Uint8Array, length: number): Uint8Array =>
  new Uint8Array(bufferOf(cells).transfer(length));

/** Gives the memory of an array that was replaced back; it is empty after that. */
export function letGo(cells: Int32Array | Float64Array | Uint8Array): void {
  bufferOf(cells).transfer(0);
}

/** No array here lies in shared memory. */
const bufferOf = (cells: Int32Array | Float64Array | Uint8Array): ArrayBuffer => cells.buffer as ArrayBuffer;

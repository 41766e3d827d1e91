/** Linear equations with a symmetric positive matrix, by Cholesky’s decomposition. */

/** The lower triangle of `matrix`, row by row, is read and written over; `right` becomes the answer. */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j];
      for (let k = 0; k < j; k++) sum -= matrix[i * size + k] * matrix[j * size + k];
      matrix[i * size + j] =
        i === j ? Math.sqrt(Math.max(sum, Number.MIN_VALUE)) : sum / matrix[j * size + j];
    }
    for (let j = 0; j < i; j++) right[i] -= matrix[i * size + j] * right[j];
    right[i] /= matrix[i * size + i];
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let j = i + 1; j < size; j++) right[i] -= matrix[j * size + i] * right[j];
    right[i] /= matrix[i * size + i];
  }
  return right;
}

/** Some rows of a Parquet column: what stands in a dictionary is there once, so that whoever asks what a value means may ask once for all rows. */

export interface Stretch {
  readonly rows: number;
  readonly values: readonly unknown[];
  /** The values are a dictionary's, the same array in all stretches that it is for. */
  readonly isDictionary: boolean;
  /** By row the place of its value, negative where it has none; null where row and place are the same. */
  readonly places: Int32Array | null;
}

/** What stands in a row, null for nothing. */
export function cellOf({ values, places }: Stretch, row: number): unknown {
  if (places === null) return values[row];
  const place = places[row];
  return place < 0 ? null : values[place];
}

/** One behind the other. */
export function joined(stretches: readonly Stretch[]): Stretch {
  if (stretches.length === 1) return stretches[0];
  const values: unknown[] = [];
  for (const stretch of stretches)
    for (let row = 0; row < stretch.rows; row++) values.push(cellOf(stretch, row));
  return { rows: values.length, values, places: null, isDictionary: false };
}

/** Marks with the interval of either axis, as crosses. */
import { colourOfRow, shapeOfRow } from './theme.ts';
import type { Layer } from './theme.ts';

/** Scales and axes without their fields. */
export interface CrossAxes {
  readonly x: object;
  readonly y: object;
}

/** Of rows with `x`, `xLow`, `xHigh` and the same for `y`; the mark takes so many square pixels. */
export function crossLayers({ x, y }: CrossAxes, markArea: number): readonly Layer[] {
  const [middleX, middleY] = [
    { ...x, field: 'x' },
    { ...y, field: 'y' },
  ];
  const rule = { type: 'rule', strokeWidth: 1.5 } as const;
  const color = colourOfRow;
  return [
    { mark: rule, encoding: { x: { ...x, field: 'xLow' }, x2: { field: 'xHigh' }, y: middleY, color } },
    { mark: rule, encoding: { x: middleX, y: { ...y, field: 'yLow' }, y2: { field: 'yHigh' }, color } },
    {
      mark: { type: 'point', filled: true, size: markArea, opacity: 1 },
      encoding: { x: middleX, y: middleY, color, shape: shapeOfRow },
    },
  ];
}

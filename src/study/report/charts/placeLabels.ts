/** Finds places for the names of marks in a plane, so that no name covers another or a mark; where none is left, no name. */

/** All in pixels from the left and the top of the plot. */
export interface Marked {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly labelPixels: number;
  /** Ends of the mark's interval lines; a name keeps off them where it can. */
  readonly spanX: readonly [number, number];
  readonly spanY: readonly [number, number];
}

export interface PlacedLabel {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly isLeftAligned: boolean;
  /** Of the mark, where the name stands so far off that a line must lead to it. */
  readonly from: { readonly x: number; readonly y: number } | null;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Offset {
  readonly dy: number;
  readonly isLeftAligned: boolean;
}

const halfLine = 8;
const markRadius = 6;
const gap = 8;

/** Beyond this a name might belong to another mark. */
const nearby = 12;

/** A little above or below the mark first, so that the name stands clear of a horizontal line through it. */
const close: readonly number[] = [-11, 11, 0, -24, 24, -37, 37, -50, 50, -63, 63];

/** Lines apart, for a dozen marks in a corner of the plot. */
const far: readonly number[] = Array.from({ length: 9 }, (_, i) => 79 + 2 * halfLine * i).flatMap((dy) => [
  -dy,
  dy,
]);

const offsets: readonly Offset[] = [...close, ...far].flatMap((dy) => [
  { dy, isLeftAligned: true },
  { dy, isLeftAligned: false },
]);

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const around = ({ x, y }: Marked): Box => ({
  left: x - markRadius,
  right: x + markRadius,
  top: y - markRadius,
  bottom: y + markRadius,
});

const linesOf = ({ x, y, spanX, spanY }: Marked): readonly Box[] => [
  { left: spanX[0], right: spanX[1], top: y - 1, bottom: y + 1 },
  { left: x - 1, right: x + 1, top: spanY[0], bottom: spanY[1] },
];

function boxOf(mark: Marked, { dy, isLeftAligned }: Offset): Box {
  const left = isLeftAligned ? mark.x + gap : mark.x - gap - mark.labelPixels;
  const middle = mark.y + dy;
  return { left, right: left + mark.labelPixels, top: middle - halfLine, bottom: middle + halfLine };
}

/** The first marks choose first. */
export function placeLabels(
  marks: readonly Marked[],
  plot: { readonly width: number; readonly height: number },
): readonly PlacedLabel[] {
  const taken: Box[] = marks.map(around);
  const lines = marks.flatMap(linesOf);
  const isInside = ({ left, right, top, bottom }: Box): boolean =>
    left >= 0 && right <= plot.width && top >= 0 && bottom <= plot.height;
  return marks.flatMap((mark) => {
    const free = (avoided: readonly Box[]): Offset | undefined =>
      offsets.find((offset) => {
        const box = boxOf(mark, offset);
        return isInside(box) && !avoided.some((other) => overlaps(box, other));
      });
    const offset = free([...taken, ...lines]) ?? free(taken);
    if (offset === undefined) return [];
    const { dy, isLeftAligned } = offset;
    taken.push(boxOf(mark, offset));
    const from = Math.abs(dy) > nearby ? { x: mark.x, y: mark.y } : null;
    const x = mark.x + (isLeftAligned ? gap : -gap);
    return [{ label: mark.label, x, y: mark.y + dy, isLeftAligned, from }];
  });
}

/** The ticks of an axis: round values, no more than have room, and how much room their labels take. */
import { displayWidth } from '../../failures/displayWidth.ts';
import { figure } from '../../wording/figures.ts';
import { labelPixels, textPixels } from './theme.ts';

export interface Ticks {
  readonly values: readonly number[];
  /** Vega's format of the labels: thousands grouped, no more decimals than the step has. */
  readonly format: string;
  /** Of the widest label. */
  readonly pixels: number;
  /** From one tick to the next. */
  readonly step: number;
}

type Domain = readonly [number, number];

const leastGap = 10;

/** Round values of the domain, at a distance of 1, 2 or 5 times a power of ten: as many as are wanted or a few less, at most one more. */
export function ticksOf(domain: Domain, wanted: number): Ticks {
  return ticksAcross(domain, Infinity, wanted);
}

/** No more than labels beside each other have room for on so many pixels. */
export function ticksAcross(domain: Domain, pixels: number, wanted: number): Ticks {
  // A step is rounded up, so that up to twice as many must be asked for.
  for (let count = wanted * 2; count > 1; count--) {
    const ticks = ticksAt(domain, roundStep((domain[1] - domain[0]) / count));
    const apart = (pixels * ticks.step) / (domain[1] - domain[0]);
    if (ticks.values.length <= wanted + 1 && ticks.pixels + leastGap <= apart) return ticks;
  }
  return ticksAt(domain, roundStep(domain[1] - domain[0]));
}

interface Step {
  readonly step: number;
  readonly decimals: number;
}

function ticksAt([low, high]: Domain, { step, decimals }: Step): Ticks {
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  const values = Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toFixed(decimals)),
  );
  const widest = Math.max(1, ...values.map((value) => displayWidth(figure(value, decimals))));
  return { values, format: `,.${decimals}~f`, pixels: textPixels(widest), step };
}

/** The next round step above a distance. The power of ten is read off its text, because `Math.log10` differs between engines. */
function roundStep(distance: number): Step {
  const [digits, power] = distance.toExponential().split('e').map(Number);
  const factor = [1, 2, 5].find((each) => each >= digits) ?? 10;
  const exponent = factor === 10 ? power + 1 : power;
  return {
    step: (factor === 10 ? 1 : factor) * Number(`1e${exponent}`),
    decimals: Math.min(20, Math.max(0, -exponent)),
  };
}

const tickPixels = 7;
const titleGap = 6;

/** Left of a plot: labels, and the title before them. */
export const roomBefore = ({ pixels }: Ticks): number => tickPixels + pixels + titleGap + labelPixels + 4;

interface Axis {
  readonly values: number[];
  readonly format: string;
  readonly title: string;
  readonly grid: true;
}

interface UprightAxis extends Axis {
  readonly titleX: number;
}

export const lying = ({ values, format }: Ticks, title: string): Axis => ({
  values: [...values],
  format,
  title,
  grid: true,
});

/** An axis whose title stands clear of its labels; without a canvas vega only guesses how wide those are. */
export const upright = (ticks: Ticks, title: string): UprightAxis => ({
  ...lying(ticks, title),
  titleX: -(tickPixels + ticks.pixels + titleGap),
});

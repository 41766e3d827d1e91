/** What all parts of a report look things up in: measures by key, arms with their number and mark. */
import type { Measure, Results } from '../experiment/results.ts';

export interface MeasureKey {
  readonly metric: string;
  readonly point: string;
  readonly arm: string;
  /** Default null: over all classes. */
  readonly class?: string | null;
  /** Default null. */
  readonly place?: string | null;
}

/** The same arm looks the same in every chart; `hue` and `shape` together tell 30 arms apart. */
export interface StyledArm {
  readonly id: string;
  /** From 1; the control has 0. */
  readonly number: number;
  readonly isControl: boolean;
  readonly colour: string;
  readonly shape: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface ReportContext {
  readonly results: Results;
  readonly arms: readonly StyledArm[];
  /** Undefined where no arm is marked as the control. */
  readonly control: StyledArm | undefined;
  readonly others: readonly StyledArm[];
  find(key: MeasureKey): Measure | undefined;
}

const hues = 6;

/** Outlines in a square from −1 to 1: circle, square, diamond, triangles. */
const shapes: readonly string[] = [
  'M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0Z',
  'M-0.9,-0.9H0.9V0.9H-0.9Z',
  'M0,-1.2L1.2,0L0,1.2L-1.2,0Z',
  'M0,-1.15L1.1,0.85H-1.1Z',
  'M0,1.15L1.1,-0.85H-1.1Z',
];

const keyText = (key: MeasureKey): string =>
  JSON.stringify([key.metric, key.point, key.arm, key.class ?? null, key.place ?? null]);

export function reportContext(results: Results): ReportContext {
  const byKey = new Map(results.measures.map((m) => [keyText({ ...m, point: m.designPoint }), m]));
  let number = 0;
  const arms = results.arms.map((arm): StyledArm => {
    if (arm.isControl) return { ...arm, number: 0, colour: 'var(--control)', shape: shapes[0] };
    const k = number++;
    const colour = `var(--arm-${k % hues})`;
    return { ...arm, number: number, colour, shape: shapes[(k + 1 + Math.floor(k / hues)) % shapes.length] };
  });
  return {
    results,
    arms,
    control: arms.find(({ isControl }) => isControl),
    others: arms.filter(({ isControl }) => !isControl),
    find: (key) => byKey.get(keyText(key)),
  };
}

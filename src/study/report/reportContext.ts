/** What all parts of a report look things up in: measures by key, arms with their number and mark. */
import type { Measure, Results } from '../results/results.ts';
import { controlStyle, styleOf } from './armStyle.ts';
import type { ArmStyle } from './armStyle.ts';

export interface MeasureKey {
  readonly metric: string;
  readonly point: string;
  readonly arm: string;
  /** Default null: over all classes. */
  readonly class?: string | null;
  /** Default null. */
  readonly place?: string | null;
}

/** The same arm looks the same in every chart. */
export interface StyledArm extends ArmStyle {
  readonly id: string;
  /** From 1; the control has 0. */
  readonly number: number;
  readonly isControl: boolean;
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

const keyText = (key: MeasureKey): string =>
  JSON.stringify([key.metric, key.point, key.arm, key.class ?? null, key.place ?? null]);

export function reportContext(results: Results): ReportContext {
  const byKey = new Map(results.measures.map((m) => [keyText({ ...m, point: m.designPoint }), m]));
  let number = 0;
  const arms = results.arms.map((arm): StyledArm => {
    if (arm.isControl) return { ...arm, number: 0, ...controlStyle };
    number++;
    return { ...arm, number, ...styleOf(number) };
  });
  return {
    results,
    arms,
    control: arms.find(({ isControl }) => isControl),
    others: arms.filter(({ isControl }) => !isControl),
    find: (key) => byKey.get(keyText(key)),
  };
}

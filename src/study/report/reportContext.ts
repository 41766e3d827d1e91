/** What all parts of a report look things up in: measures by key, arms with their number and mark. */
import { measureIndex } from '../results/measureIndex.ts';
import type { FindMeasure } from '../results/measureIndex.ts';
import type { ArmRule, Results } from '../results/results.ts';
import { controlStyle, styleOf } from './armStyle.ts';
import type { ArmStyle } from './armStyle.ts';

/** The same arm looks the same in every chart. */
export interface StyledArm extends ArmStyle {
  readonly id: string;
  /** From 1; the control has 0. */
  readonly number: number;
  readonly isControl: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Absent where it has none, or its results are of an earlier version. */
  readonly rules?: readonly ArmRule[];
}

export interface ReportContext {
  readonly results: Results;
  readonly arms: readonly StyledArm[];
  /** Undefined where no arm is marked as the control. */
  readonly control: StyledArm | undefined;
  readonly others: readonly StyledArm[];
  readonly find: FindMeasure;
}

export function reportContext(results: Results): ReportContext {
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
    find: measureIndex(results.measures),
  };
}

/** A detector that a rule has carriers put up. */
import type { Place } from '../../model/contracts/detector.ts';
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import type { PlacedDetector } from '../../model/contracts/rule.ts';

/** What it does to a call above its limit, and what else the rule lays down for it. */
export interface PlacedTerms {
  readonly action: string;
  readonly parameters?: ParameterValues;
  readonly suspend?: ParameterValues;
  readonly charge?: ParameterValues;
}

/** Alarms from one half on, where a detector's limit stands. */
export const placed = (
  place: Place,
  detector: string,
  { action, parameters = {}, ...terms }: PlacedTerms,
): PlacedDetector =>
  // eslint-disable-next-line unicorn/no-thenable -- the grammar's word; it is text, never a function
  ({ place, detector, parameters, alarmAt: 0.5, then: action, ...terms });

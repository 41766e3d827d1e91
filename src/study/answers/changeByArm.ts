/** What an arm changes from the control. */
import type { Measure } from '../results/results.ts';
import { findMetric } from '../../model/measures/catalogue.ts';
import type { Estimated } from '../wording/figures.ts';

/**
 * The difference from the control; null where there is none. What is counted against the control is 0 there by definition, so it is its own
 * difference: with its own interval, which knows what it cannot be, and with its own bound where nothing was seen.
 */
export function changeByArm(measure: Measure): Estimated | null {
  if (measure.versusControl === null) return null;
  return findMetric(measure.metric)?.isAgainstControl === true ? measure : measure.versusControl;
}

/** An interval of what can be no less than nothing, such as calls lost: cut there, which takes no certainty from it. */
export const notBelowNothing = (of: Estimated): Estimated => ({
  estimate: of.estimate,
  low: of.low === null ? null : Math.max(0, of.low),
  high: of.high,
});

/**
 * Names a site in one cell of the watch, for whoever knows the world as the scenario declares it: rules put up sites of their own behind
 * those of each place, so an ordinal alone does not tell. Positive: a site of the scenario, with how many sites of rules stand before it;
 * negative: a site of a rule, with the rule from 1. 0: nobody.
 */

/** Ordinals from 1 take the bits below it. */
const shift = 16;
const ordinalMask = (1 << shift) - 1;

/** `rule`: its ordinal, or null; `rulesBefore`: sites of rules with smaller ordinals. */
export const siteMark = (ordinal: number, rule: number | null, rulesBefore: number): number =>
  rule === null ? (rulesBefore << shift) | (ordinal + 1) : -(((rule + 1) << shift) | (ordinal + 1));

/** Ordinal in the arm; −1 of nobody. */
export const ordinalOfMark = (mark: number): number => ((mark < 0 ? -mark : mark) & ordinalMask) - 1;

/** The rule’s ordinal in the world; −1 of a site of the scenario. */
export const ruleOfMark = (mark: number): number => (mark < 0 ? (-mark >> shift) - 1 : -1);

/** Ordinal among the sites that the scenario declares; nothing of the kind for a site of a rule. */
export const declaredOfMark = (mark: number): number => ordinalOfMark(mark) - (mark >> shift);

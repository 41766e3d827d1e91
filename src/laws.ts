/**
 * The contract laws, as `ringfence/laws`: what a plug-in of each family must keep. Each function takes a plug-in and gives laws, whose
 * `check` throws at the broken case. In any test runner: `for (const { name, check } of detectorLaws(mine)) it(name, check)`.
 */
export type { Law } from './study/laws/law.ts';
/** Every family: the descriptor names itself; its parameters are complete, in range and say where they come from. */
export { descriptorLaws } from './study/laws/descriptorLaws.ts';
/** Scores are whole and in range and hang on what is observed alone; memory stays bounded. */
export { detectorLaws } from './study/laws/detectors/detectorLaws.ts';
export type { DetectorExemptions } from './study/laws/detectors/detectorLaws.ts';
/** What it plans is possible, and hangs on the hour and the candidate alone, whatever becomes of its calls. */
export { callerLaws } from './study/laws/callers/callerLaws.ts';
/** Never dials in the past nor outside its hours, and at the same seconds when the same happens. */
export { pacingLaws } from './study/laws/operators/pacingLaws.ts';
/** No lead twice in one pass, and the same number of a lead whatever became of the calls before. */
export { listLaws } from './study/laws/operators/listLaws.ts';
/** The number shown is one of the plan and hangs on the call alone. */
export { callingNumberLaws } from './study/laws/operators/callingNumberLaws.ts';
/** What a call comes to is possible, and the same for the same call. */
export { scriptLaws } from './study/laws/operators/scriptLaws.ts';
/** Money is whole, costs cost and incomes bring. */
export { booksLaws } from './study/laws/operators/booksLaws.ts';
/** Examples come out as they say, what it is not about it leaves alone, asking changes nothing. */
export { ruleLaws } from './study/laws/rules/ruleLaws.ts';
/** Levers are pulled as their contract allows, nothing is bought after giving up, and the same again when the same happens. */
export { evasionLaws } from './study/laws/operators/evasionLaws.ts';

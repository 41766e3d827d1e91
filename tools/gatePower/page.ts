/** The page of the gate's power, and what it must show. */
import { familyError } from '../../src/study/gate/verdict/runGate.ts';
import { calculation } from '../../src/study/results/results.ts';
import { heavyAfter, variants } from './detectors.ts';
import { replications } from './experiment.ts';
import type { Outcome } from './repetition.ts';

interface Tally {
  readonly id: string;
  readonly says: string;
  readonly passed: number;
  readonly identical: number;
  readonly failed: number;
  readonly open: number;
  readonly mean: number;
  readonly least: number;
  readonly greatest: number;
}

function talliesOf(outcomes: readonly Outcome[]): readonly Tally[] {
  return variants.map(({ id, says }) => {
    const own = outcomes.filter(({ variant }) => variant === id);
    const count = (verdict: Outcome['verdict']): number =>
      own.filter((outcome) => outcome.verdict === verdict).length;
    const losses = own.map(({ lossPoints }) => lossPoints);
    return {
      id,
      says,
      passed: count('pass'),
      identical: own.filter(({ isIdentical }) => isIdentical).length,
      failed: count('fail'),
      open: count('inconclusive'),
      mean: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
      least: Math.min(...losses),
      greatest: Math.max(...losses),
    };
  });
}

/** Of failures at the margin: with the stated chance each, more than this many would come once in ten thousand such pages. */
function mostAtMargin(repetitions: number): number {
  let chance = (1 - familyError) ** repetitions;
  let rest = 1 - chance;
  for (let failures = 0; ; failures++) {
    if (rest <= 1e-4) return failures;
    chance *= ((repetitions - failures) / (failures + 1)) * (familyError / (1 - familyError));
    rest -= chance;
  }
}

/** What is not as it must be; the demands are for 200 repetitions and in proportion for others. */
export function faultsOf(outcomes: readonly Outcome[], repetitions: number): readonly string[] {
  const of = (id: string): Tally => talliesOf(outcomes).find((tally) => tally.id === id) as Tally;
  const nearlyAll = Math.floor(repetitions * 0.99);
  const demands: readonly (readonly [string, boolean])[] = [
    [
      'identical: all pass as identical',
      of('identical').passed === repetitions && of('identical').identical === repetitions,
    ],
    [
      'rewritten: all pass as identical',
      of('rewritten').passed === repetitions && of('rewritten').identical === repetitions,
    ],
    ['null twin: none fails', of('null-twin').failed === 0],
    [`null twin: at least ${nearlyAll} pass`, of('null-twin').passed >= nearlyAll],
    [
      `at the margin: at most ${mostAtMargin(repetitions)} fail (chance ${familyError} each)`,
      of('at-the-margin').failed <= mostAtMargin(repetitions),
    ],
    [`one point: at least ${nearlyAll} fail`, of('one-point').failed >= nearlyAll],
  ];
  return demands.filter(([, holds]) => !holds).map(([text]) => `not shown: ${text}`);
}

export function powerPage(
  outcomes: readonly Outcome[],
  { repetitions, cpuSeconds }: { readonly repetitions: number; readonly cpuSeconds: number },
): string {
  const points = (value: number): string => (value === 0 ? '0' : value.toFixed(3));
  const rows = talliesOf(outcomes).map(
    ({ id, says, passed, identical, failed, open, mean, least, greatest }) =>
      `| ${id}: ${says} | ${passed}${identical > 0 ? ` (${identical} identical)` : ''} | ${failed} | ${open} | ${points(mean)} (${points(least)} to ${points(greatest)}) |`,
  );
  const faults = faultsOf(outcomes, repetitions);
  return `# Power of the gate

Does the gate catch a worse detector, and does it never cry wolf? Here it is run: a detector whose difference from another is known exactly is
held against it, ${repetitions} times, each time on seeds of its own. \`npm run gate:power\` does it again and writes this page; these
figures are of calculation ${calculation}, the number that rises when the model's results change.

| new detector | passed | failed | inconclusive | loss seen, points: mean (least to greatest) |
|---|---|---|---|---|
${rows.join('\n')}

${faults.length === 0 ? 'Everything that must be shown is shown: identical and rewritten detectors pass every time with a difference of exactly 0, the null twin never fails and hardly ever stays open, a loss of the size of the margin fails no more often than the stated chance, a loss of one point is caught.' : faults.join('\n\n')}

- **The gate.** ${replications} replications, margin 0.5 points for the share of unwanted calls rejected and half a point for the primary measures;
  chance of even one false "fail", and of even one false "pass", in the whole family: ${familyError}. All judged measures take part, so one that cries wolf anywhere counts.
- **The world.** 7,000 people for a day; three robots with a number each that make 600 calls; 18 couriers with 135. All couplings on. A gate has two arms: without a
  detector, and with the one under test at the terminating carrier, which rejects. For speed the detectors of one repetition are played as arms of one
  experiment, and each gate takes two of them; an arm is the same whatever stands beside it (a test holds that).
- **The detector.** A number's calls after its ${heavyAfter}th are alarms; of every call in a hundred, picked by a salted one-way coin, the verdict is turned round. Half of
  the robots' calls are alarms, so losing a share *q* of the alarms costs exactly *q*/2 of the share of unwanted calls rejected.
- **At the margin** a gate may fail with probability ${familyError}, and must not pass more often than that either; it stays inconclusive.
- ${Math.round(cpuSeconds)} s of user CPU time for ${repetitions * replications} replications of ${variants.length + 2} arms.
`;
}

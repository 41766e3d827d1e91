/** How many call attempts a run may come to without being asked for by name. */
import { estimateAttempts } from '../../study/experiment/estimateAttempts.ts';
import type { AttemptEstimate } from '../../study/experiment/estimateAttempts.ts';
import type { ResolvedScenario } from '../../study/scenario/resolved.ts';
import type { RunOptions } from './runOptions.ts';
import { say } from '../terminal/say.ts';

/** More than this many attempts must be asked for by name. */
const attemptsAtMost = 2_000_000_000;
/** And more than this many at worst: assumed, since that is rare. */
const attemptsAtWorst = 10_000_000_000;

/** Said when it is. */
export function isTooLarge(resolved: ResolvedScenario, options: Pick<RunOptions, 'maxAttempts'>): boolean {
  const estimate = estimateAttempts(resolved);
  const { total, atMost } = estimate;
  const limit = options.maxAttempts ?? attemptsAtMost;
  const worst = Math.max(limit, attemptsAtWorst);
  if (total > limit)
    say(
      `too large: up to ${inWords(total)} call attempts (${inWords(estimate.perArmAndReplication)} an arm and replication × ${estimate.arms} arms × ${estimate.replications} replications${besideText(estimate)}), expected at most ${inWords(limit)}`,
    );
  else if (atMost > worst)
    say(
      `too large: up to ${inWords(atMost)} call attempts at worst, if every day is busy and nobody takes a call of the dialers with agents, expected at most ${inWords(worst)}`,
    );
  else return false;
  const allowing = Math.ceil(atMost > worst ? atMost : total);
  say(`fewer days, subscribers, lines or replications help; --max-attempts ${allowing} allows it`);
  return true;
}

const besideText = ({ beside }: AttemptEstimate): string =>
  beside === 0 ? '' : `, and ${inWords(beside)} for what is played beside them`;

export function inWords(count: number): string {
  if (count >= 1e9) return `${(count / 1e9).toFixed(1)} billion`;
  if (count >= 1e6) return `${(count / 1e6).toFixed(1)} million`;
  return String(Math.ceil(count));
}

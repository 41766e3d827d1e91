/** What is said of calls in hours that the clocks of a zone showed twice. */
import { figure } from '../../wording/figures.ts';
import { texts } from '../../wording/speaking.ts';
import type { ImportAccount } from './importAccount.ts';

/** Nothing where there are none. */
export function clockSentences({ ambiguousTimes, slowedTimes }: ImportAccount): readonly string[] {
  const words = texts().traceReplay;
  return [
    ...(slowedTimes > 0 ? [words.slowedTimes(figure(slowedTimes))] : []),
    ...(ambiguousTimes > 0 ? [words.ambiguousTimes(figure(ambiguousTimes))] : []),
  ];
}

/** What a gate says, as data, where a plug-in or the disk failed while it played: nothing is judged. */
import { gateFormat } from '../verdict/gateReport.ts';

export interface NotJudged {
  readonly format: typeof gateFormat;
  readonly verdict: 'not-judged';
  readonly experiment: string;
  /** As the replay line names it; null: none. */
  readonly baseline: string | null;
  /** As the experiment names it; null: no plug-in is to blame. */
  readonly plugin: string | null;
  /** The call; before there is one, the caller. */
  readonly callKey: string | null;
  /** All of it in words. */
  readonly because: string;
  readonly replay: string;
}

export const notJudgedOf = (fields: Omit<NotJudged, 'format' | 'verdict'>): NotJudged => ({
  format: gateFormat,
  verdict: 'not-judged',
  ...fields,
});

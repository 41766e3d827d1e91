/** What ends a replay that has begun: a judge that fails, or a trace that no memory would hold. */
import { readThrown } from '../../reading/thrown.ts';
import type { JudgePlan } from './judge.ts';

/** A judge threw or answered what it may not. */
export class JudgeFault extends Error {
  readonly judge: string;
  readonly use: string;
  /** Recording and call within it, from 0; the call is null where a whole batch was judged. */
  readonly at: { readonly recording: number; readonly call: number | null };

  constructor(plan: JudgePlan, cause: unknown, at: JudgeFault['at']) {
    super(readThrown(cause).message, { cause });
    this.name = 'JudgeFault';
    this.judge = plan.id;
    this.use = plan.use;
    this.at = at;
  }
}

export class TooManyCallsFault extends Error {
  constructor(most: number) {
    super(`more than ${most} calls are in progress at once; are the durations right?`);
    this.name = 'TooManyCallsFault';
  }
}

/** What a detector and the thread that serves its outside judge say to each other: plain data only. */

/** Who judges outside. */
export interface HostSetup {
  readonly kind: 'program' | 'onnx';
  /** As the scenario names it, for messages. */
  readonly reference: string;
  readonly realPath: string;
  readonly timeoutSeconds: number;
  /** What a program is told first. */
  readonly hello: Readonly<Record<string, unknown>>;
  /** Cells of `childProcesses.ts`, for whoever must end the program when this thread is ended. */
  readonly children: SharedArrayBuffer;
  /** Cell 0: how many answers were given. */
  readonly answers: SharedArrayBuffer;
}

/** Calls to be judged, or the end. `events` is of programs: what happened since, the calls among it; `features` of models: one row a call. */
export type ToHost =
  | {
      readonly kind: 'judge';
      readonly calls: number;
      readonly events: readonly string[];
      readonly features: Float64Array;
    }
  | { readonly kind: 'close' };

export type FromHost =
  | { readonly kind: 'ready' }
  | { readonly kind: 'scores'; readonly scores: readonly number[] }
  | { readonly kind: 'fault'; readonly message: string }
  | { readonly kind: 'closed' };

/** Whoever answers, in the thread that does so; faults are rejections with a message for the user. */
export interface OutsideJudge {
  open(): Promise<void>;
  /** One number from 0 to 1 for each call. */
  judge(batch: Extract<ToHost, { kind: 'judge' }>): Promise<readonly number[]>;
  close(): Promise<void>;
}

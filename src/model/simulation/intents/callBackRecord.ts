/** What became of the call-backs to operators in the open loop, for dialers who are frozen to it. */

/** A call-back that was taken on a line of its operator, and perhaps by an agent; one that asks for an agent has two entries. */
export interface CallBackReceived {
  readonly operator: number;
  readonly atSecond: number;
  readonly line: number;
  readonly untilSecond: number;
  /** Null where no agent of a queue was asked for. */
  readonly bid: { readonly handleSeconds: number; readonly patienceSeconds: number } | null;
}

export interface CallBackCourse {
  readonly finalState: number;
  readonly ringSeconds: number;
}

/** Courses by the key of the call. */
export class CallBackCourses {
  readonly #courses: Map<string, CallBackCourse> = new Map();

  add(keyLow: number, keyHigh: number, course: CallBackCourse): void {
    this.#courses.set(`${keyLow} ${keyHigh}`, course);
  }

  of(keyLow: number, keyHigh: number): CallBackCourse | undefined {
    return this.#courses.get(`${keyLow} ${keyHigh}`);
  }
}

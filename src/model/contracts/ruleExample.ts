/** Calls by which a rule shows what it means. */

/** A call as the examples of a rule write it, and what went before it. */
export interface ExampleCall {
  /** Day and local time, such as "2024-05-06 07:30". */
  readonly at?: string;
  readonly purpose?: string;
  readonly consent?: boolean;
  readonly doNotCall?: boolean;
  readonly automatic?: boolean;
  /** Of an artificial voice: a machine makes it, nobody recorded it. */
  readonly synthetic?: boolean;
  readonly fromAbroad?: boolean;
  /** Kind of block and purpose of the number shown; is it in service, domestic, and lent by somebody else? */
  readonly shown?: string;
  readonly shownFor?: string;
  readonly allocated?: boolean;
  readonly domestic?: boolean;
  readonly lent?: boolean;
  readonly attestation?: 'none' | 'A' | 'B' | 'C';
  readonly ringSeconds?: number;
  /** It has ended: nobody answered, and its caller gave up after so much ringing; or a person answered after so much. */
  readonly givenUpAfterSeconds?: number;
  readonly answeredAfterSeconds?: number;
  readonly withheld?: boolean;
  readonly idleAgents?: number;
  readonly callsAhead?: number;
  /** Earlier calls of the same caller, to the same person unless said otherwise. */
  readonly earlier?: readonly EarlierCalls[];
  /** Complaints that an office has heard in the last hour. */
  readonly complaints?: number;
}

/** Earlier calls that are all alike; what is left out is false, and `times` 1. */
export interface EarlierCalls {
  /** Before the call that the example is about. */
  readonly hoursBefore: number;
  readonly times?: number;
  /** Each to somebody else. */
  readonly toOthers?: boolean;
  /** Each shows a number of its own. */
  readonly fromOtherNumbers?: boolean;
  readonly talkSeconds?: number;
  /** What became of them: as in `EndedCall`. */
  readonly isAnswered?: boolean;
  readonly wasDropped?: boolean;
  readonly isRefused?: boolean;
  readonly hasAskedToStop?: boolean;
  readonly wasTakenForMachine?: boolean;
  readonly endedBy?: 'caller' | 'callee';
}

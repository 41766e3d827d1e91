/** Calls by which a rule shows what it means. */

/** A call as the examples of a rule write it, and what went before it. */
export interface ExampleCall {
  /** Day and local time, such as "2024-05-06 07:30". */
  readonly at?: string;
  /** What it is for, the name of a `Purpose`. */
  readonly purpose?: string;
  /** The callee has consented. */
  readonly consent?: boolean;
  /** The callee is on the do-not-call register. */
  readonly doNotCall?: boolean;
  /** An artificial or recorded voice speaks. */
  readonly automatic?: boolean;
  /** Of an artificial voice: a machine makes it, nobody recorded it. */
  readonly synthetic?: boolean;
  /** It comes in over an international route. */
  readonly fromAbroad?: boolean;
  /** Kind of block of the number shown. */
  readonly shown?: string;
  /** Purpose of that block. */
  readonly shownFor?: string;
  /** The number shown is in service. */
  readonly allocated?: boolean;
  /** The number shown is of the country's own plan. */
  readonly domestic?: boolean;
  /** Somebody else has the number shown and lends it. */
  readonly lent?: boolean;
  /** Caller authentication as it arrives. */
  readonly attestation?: 'none' | 'A' | 'B' | 'C';
  /** Longest ring before the caller gives up. */
  readonly ringSeconds?: number;
  /** It has ended: nobody answered, and its caller gave up after so much ringing. */
  readonly givenUpAfterSeconds?: number;
  /** It has ended: a person answered after so much ringing. */
  readonly answeredAfterSeconds?: number;
  /** It shows no number. */
  readonly withheld?: boolean;
  /** Of a dialer with agents: how many are idle. */
  readonly idleAgents?: number;
  /** Calls on their way to them, this one included. */
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
  /** How many they are. */
  readonly times?: number;
  /** Each to somebody else. */
  readonly toOthers?: boolean;
  /** Each shows a number of its own. */
  readonly fromOtherNumbers?: boolean;
  /** How long each was answered. */
  readonly talkSeconds?: number;
  /** A person answered, as in `EndedCall`. */
  readonly isAnswered?: boolean;
  /** As in `EndedCall`. */
  readonly wasDropped?: boolean;
  /** As in `EndedCall`. */
  readonly isRefused?: boolean;
  /** As in `EndedCall`. */
  readonly hasAskedToStop?: boolean;
  /** As in `EndedCall`. */
  readonly wasTakenForMachine?: boolean;
  /** Which side hung up. */
  readonly endedBy?: 'caller' | 'callee';
}

/** Contract of dialers with agents: whoever answers is handed to an agent who is free, waits a little for one, and is dropped then. */

/** Guess whether a person or a machine answered, made before anybody is handed to an agent. */
export interface MachineDetection {
  /** How long it listens, seconds. */
  readonly decisionSeconds: number;
  /** Chance that it hangs up on a person. */
  readonly personTakenForMachineShare: number;
  /** Chance that it lets a machine pass. */
  readonly machineTakenForPersonShare: number;
}

/** What a pacing says of its agents. */
export interface AgentQueueSettings {
  /** At least one. */
  readonly agents: number;
  /** Longest wait of an answered call for an agent, seconds; then the dialer drops it. */
  readonly patienceSeconds: number;
  /** How it tells people from machines. */
  readonly machineDetection: MachineDetection;
}

/** How the agents of a part stand at this moment; a part without agents sees zeros. */
export interface AgentsView {
  /** Agents whom the next answered call finds free. */
  readonly idle: number;
  /** Agents in a conversation or writing one up. */
  readonly busy: number;
  /** Calls that were started, or are promised to a line, and have met neither an agent nor their end. */
  readonly callsAhead: number;
  /** Calls since the beginning that were ahead and asked for an agent. */
  readonly bids: number;
  /** And those that ended without asking for one. */
  readonly endedWithoutBid: number;
}

/** `--queue`: checks the address, loads what it needs, and connects; every fault is told before anything is played. */
import { loadQueueLibrary } from '../../study/queue/queueLibrary.ts';
import type { QueueLibrary } from '../../study/queue/queueLibrary.ts';
import { passwordVariable, readQueueAddress } from '../../study/queue/queueAddress.ts';
import type { AddressVerdict } from '../../study/queue/queueAddress.ts';
import { openQueueConnection } from '../../study/queue/queueConnection.ts';
import type { ConnectionEvents, QueueConnection } from '../../study/queue/queueConnection.ts';
import { say } from '../terminal/say.ts';

export interface OpenQueue {
  readonly library: QueueLibrary;
  readonly connection: QueueConnection;
  /** The server, without its password. */
  readonly shown: string;
}

/** The address with the password of the environment. */
export const queueAddress = (text: string, isInsecureAllowed: boolean): AddressVerdict =>
  readQueueAddress(text, { password: process.env[passwordVariable], isInsecureAllowed });

/** Null when it cannot be used; why has been told then. */
export async function openQueue(
  text: string,
  isInsecureAllowed: boolean,
  again: () => void = () => undefined,
): Promise<OpenQueue | null> {
  const { address, faults, warnings } = queueAddress(text, isInsecureAllowed);
  [...faults, ...warnings.map((warning) => `warning: ${warning}`)].forEach(say);
  if (address === null) return null;
  const library = await loadQueueLibrary();
  if (typeof library === 'string') {
    say(library);
    return null;
  }
  const events: ConnectionEvents = {
    lost: (reason) => say(`${address.shown}: connection lost (${reason}); trying again`),
    again: () => {
      say(`${address.shown}: connected again`);
      again();
    },
  };
  const connection = await openQueueConnection(library, address, events);
  if (typeof connection !== 'string') return { library, connection, shown: address.shown };
  say(`--queue ${connection}`);
  return null;
}

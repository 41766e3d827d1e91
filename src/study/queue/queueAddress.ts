/** The address of a queue's server, and whether it is one that tasks may be given to. */

export interface QueueAddress {
  readonly host: string;
  readonly port: number;
  readonly database: number;
  readonly username: string | null;
  readonly password: string | null;
  readonly isEncrypted: boolean;
  /** For messages: without the password. */
  readonly shown: string;
}

/** What is wrong with an address, or what the user should know about it. */
export interface AddressVerdict {
  readonly address: QueueAddress | null;
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

const defaultPort = 6379;

/** The environment variable that keeps the password out of the list of processes. */
export const passwordVariable = 'RINGFENCE_QUEUE_PASSWORD';

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);

export interface AddressContext {
  /** Value of the environment variable; empty or undefined where there is none. */
  readonly password: string | undefined;
  /** A server that everybody can use is the user's wish. */
  readonly isInsecureAllowed: boolean;
}

/** `redis://[user[:password]@]host[:port][/database]`, or `rediss://` for an encrypted connection. */
export function readQueueAddress(text: string, context: AddressContext): AddressVerdict {
  const fault = (says: string): AddressVerdict => ({ address: null, faults: [says], warnings: [] });
  const expected = 'expected redis://HOST[:PORT][/DATABASE] or rediss://… for an encrypted connection';
  const url = URL.parse(text);
  if (url === null || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '')
    return fault(`--queue: ${expected}`);
  const database = url.pathname.replace(/^\//, '') || '0';
  if (!/^\d{1,5}$/.test(database) || url.search !== '' || url.hash !== '')
    return fault(`--queue: ${expected}, the database a number`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? defaultPort : Number(url.port);
  const address = {
    host,
    port,
    database: Number(database),
    username: url.username === '' ? null : decoded(url.username),
    password: passwordOf(url, context),
    isEncrypted: url.protocol === 'rediss:',
    shown: `${url.protocol}//${url.hostname}:${port}/${database}`,
  };
  return verdictOf(address, context);
}

function passwordOf({ password }: URL, context: AddressContext): string | null {
  if (password !== '') return decoded(password);
  return context.password === undefined || context.password === '' ? null : context.password;
}

/** Percent signs that stand for nothing stay. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function verdictOf(address: QueueAddress, { isInsecureAllowed }: AddressContext): AddressVerdict {
  const { host, password, isEncrypted, shown } = address;
  if (isLoopback(host)) return { address, faults: [], warnings: [] };
  if (password === null && !isInsecureAllowed)
    return {
      address: null,
      faults: [
        `--queue ${shown}: expected a password for a server that is not on this machine: whoever reaches it could change tasks and results`,
        `set ${passwordVariable}, or say --insecure if nobody else can reach it`,
      ],
      warnings: [],
    };
  const open = `${shown}: whoever reaches this server can change tasks and results`;
  const readable = `${shown}: the password, tasks and results go over the network unencrypted; rediss:// encrypts`;
  return { address, faults: [], warnings: password === null ? [open] : isEncrypted ? [] : [readable] };
}

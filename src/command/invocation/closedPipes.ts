/** What becomes of output that cannot be written. */
import { systemReason } from '../../study/failures/systemError.ts';
import { ExitCode } from './exitCode.ts';

/**
 * Readers that have seen enough, as `head` has, and terminals that are closed: what is written to them afterwards is lost, and the program goes on to
 * its exit code. Anything else that keeps standard output from being written ends the program; of standard error nobody could be told.
 */
export function tolerateClosedPipes(): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || (error.code === 'EIO' && process.stdout.isTTY)) return;
    process.stderr.write(`standard output: cannot be written: ${systemReason(error)}\n`);
    process.exit(ExitCode.failed);
  });
}

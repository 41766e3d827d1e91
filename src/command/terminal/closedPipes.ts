/** Readers that have seen enough, as `head` has: what is written to them afterwards is lost, and the program goes on to its exit code. */
export function tolerateClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}

/** A line for the person at the terminal; standard output belongs to what was asked for. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** What is wrong with a file that the program itself has written, or should have. */
import type { z } from 'zod';

/** Of the first fault: its place in the file, and what was expected there. */
export function formFault({ issues: [{ path, message }] }: z.ZodError): string {
  return `${path.join('.') || 'the top'}: ${message.replace('Invalid input: ', '')}`;
}

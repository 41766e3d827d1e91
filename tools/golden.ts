/** `npm run golden:update`: writes the stored golden results anew, with the tests that otherwise compare them. */
import { writeAnew } from './writingTests.ts';

process.exitCode = writeAnew('test/golden');

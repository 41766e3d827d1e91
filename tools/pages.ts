/** `npm run pages:update`: plays what the pages of docs/ and the README tell of, and writes the measured figures of their tables and blocks anew. */
import { writeAnew } from './writingTests.ts';

const measured = [
  'test/analytic/coverageSkewed',
  'test/calibration/breakEven',
  'test/calibration/complianceCost',
  'test/calibration/earnings',
  'test/calibration/firstForecast',
  'test/calibration/league',
  'test/calibration/learnedDetectors',
  'test/calibration/numberLending',
  'test/calibration/numberStrategies',
  'test/directional/armsRace',
  'test/directional/networkScenarios',
  'test/docs/printed',
];

process.exitCode = writeAnew('-c', 'vitest.slow.config.ts', ...measured);

/** Writes every page of docs/reference: `npm run docs`. */
import './detectorSpeeds.ts';
import './features.ts';
import './metrics.ts';
import './outputs.ts';
import './plugins.ts';
import './rules.ts';
import './scenario.ts';
import './trace.ts';

/** Writes every page of docs/reference: `npm run docs`. */
import './features.ts';
import './metrics.ts';
import './plugins.ts';
import './scenario.ts';
import './trace.ts';

/** Writes every page of docs/reference: `npm run docs`. */
import './metrics.ts';
import './plugins.ts';
import './scenario.ts';
import './trace.ts';

/** How to get the same numbers again: seed, replay line, hashes, versions. */
import { counted, figure, percent } from '../figures.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html, HtmlPart } from '../page/markup.ts';
import type { ReportContext } from '../reportContext.ts';

export function provenance({ results }: ReportContext): Html {
  const { engine, hashes, replications } = results;
  const rows: readonly (readonly HtmlPart[])[] = [
    ['scenario', results.id],
    ['seed', markup`<code>${String(results.seed)}</code>`],
    [
      'replications',
      `${figure(replications.done)} of ${counted(replications.planned, 'planned', 'planned')}`,
    ],
    ['level of intervals', percent(results.level)],
    ['mode', results.mode],
    ['engine', `ringfence ${engine.version}, calculation ${engine.calculation}`],
    ['world', markup`<code>${hashes.world}</code>`],
    ['experiment', markup`<code>${hashes.experiment}</code>`],
    ...Object.entries(hashes.plugins).map(([id, hash]) => [`plug-in ${id}`, markup`<code>${hash}</code>`]),
  ];
  return markup`<p>This line gives the same numbers again, to the last digit:</p>
<pre><code>${results.replay}</code></pre>
${dataTable({ caption: 'Versions and hashes', columns: [{ head: 'what' }, { head: 'value', isText: true }], rows })}`;
}

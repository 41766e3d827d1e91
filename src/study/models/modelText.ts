/** A model file as text: one line a tree, so that two models can be compared line by line. */
import type { ModelForm } from './modelForm.ts';

export function modelText({ trees, training, ...head }: ModelForm): string {
  const lines = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  if (trees !== undefined) {
    const rows = trees.map((tree) => `    ${JSON.stringify(tree)}`);
    lines.push(`  "trees": [${rows.length === 0 ? '' : `\n${rows.join(',\n')}\n  `}],`);
  }
  const about = JSON.stringify(training, null, 2).replaceAll('\n', '\n  ');
  return `{\n${lines.join('\n')}\n  "training": ${about}\n}\n`;
}

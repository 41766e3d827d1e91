/** The rule about what every call loads before it knows its verb: files of ours and the reader of the command line, no other package. */
import path from 'node:path';
import type { Finding, Rule } from './rule.ts';
import type { SourceFile } from './sourceFile.ts';
import { isNode } from './sourceFile.ts';

const beginning = 'src/command/main.ts';
const packagesOfBeginning: ReadonlySet<string> = new Set(['commander']);

interface Loaded {
  readonly specifier: string;
  readonly line: number;
}

/** What is loaded with a file: neither types nor what it loads later, when it is asked for. */
const loadedWith = (file: SourceFile): readonly Loaded[] =>
  file.nodes.flatMap(({ node }) => {
    const { source } = node;
    const isStatic =
      node.type === 'ImportDeclaration' ||
      node.type === 'ExportNamedDeclaration' ||
      node.type === 'ExportAllDeclaration';
    if (!isStatic || !isNode(source) || node['importKind'] === 'type' || node['exportKind'] === 'type')
      return [];
    return [{ specifier: String(source['value']), line: file.lineOf(node.start) }];
  });

export const lightBeginning: Rule = {
  id: 'light-beginning',
  reason: 'every call waits for what is loaded before its verb is known: a checker of forms costs some 45 ms',
  find: (files) => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const findings: Finding[] = [];
    const reached = new Set([beginning]);
    for (const here of reached) {
      const file = byPath.get(here);
      if (file === undefined) continue;
      for (const { specifier, line } of loadedWith(file)) {
        if (specifier.startsWith('.')) reached.add(path.posix.join(path.posix.dirname(here), specifier));
        else if (!specifier.startsWith('node:') && !packagesOfBeginning.has(specifier))
          findings.push({ file: here, line, what: `is loaded by every call, and loads ${specifier}` });
      }
    }
    return findings;
  },
};

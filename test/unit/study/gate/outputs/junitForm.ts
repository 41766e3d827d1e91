/**
 * What the common schema of JUnit reports (junit-10.xsd of Jenkins' xUnit plug-in) asks of those parts that we write: elements in their places,
 * known attributes, required ones, counts that add up.
 */

interface Rule {
  readonly within: readonly string[];
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const rules: Readonly<Record<string, Rule>> = {
  testsuites: {
    within: [''],
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'disabled', 'errors'],
  },
  testsuite: {
    within: ['testsuites'],
    required: ['name', 'tests'],
    optional: ['failures', 'errors', 'time', 'disabled', 'skipped', 'timestamp', 'hostname', 'id', 'package'],
  },
  testcase: {
    within: ['testsuite'],
    required: ['name'],
    optional: ['classname', 'time', 'status', 'assertions'],
  },
  failure: { within: ['testcase'], required: [], optional: ['type', 'message'] },
  error: { within: ['testcase'], required: [], optional: ['type', 'message'] },
  skipped: { within: ['testcase'], required: [], optional: ['type', 'message'] },
  'system-out': { within: ['testsuite'], required: [], optional: [] },
};

/** In words what does not fit; an XML reader of a few lines, strict about everything that we do not write. */
export function junitFaults(text: string): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [''];
  const seen: Record<string, number> = {};
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  for (const [piece, close, name, attributes, single] of body.matchAll(
    /<(\/?)([\w-]+)((?: [\w-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#10);[^"<&]*)*")*)(\/?)>|[^<]+/g,
  )) {
    if (name === undefined) {
      if (piece.trim() !== '' && open.at(-1) !== 'system-out')
        faults.push(`text in ${open.at(-1)}: ${piece}`);
      continue;
    }
    if (close === '/') {
      if (open.pop() !== name) faults.push(`${name} closed out of order`);
      continue;
    }
    seen[name] = (seen[name] ?? 0) + 1;
    faults.push(...ruleFaults(name, open.at(-1) ?? '', attributes));
    if (single !== '/') open.push(name);
  }
  if (open.length !== 1) faults.push('not closed');
  const suite = /<testsuite [^>]*tests="(\d+)" failures="(\d+)" errors="(\d+)" skipped="(\d+)"/.exec(text);
  const counts = ['testcase', 'failure', 'error', 'skipped'].map((name) => seen[name] ?? 0);
  if (suite === null || suite.slice(1).some((count, i) => Number(count) !== counts[i])) faults.push('counts');
  return faults;
}

function ruleFaults(name: string, parent: string, attributes: string): readonly string[] {
  const rule = rules[name];
  if (rule === undefined) return [`unknown element ${name}`];
  const names = [...attributes.matchAll(/ ([\w-]+)=/g)].map(([, attribute]) => attribute);
  const known = [...rule.required, ...rule.optional];
  return [
    ...(rule.within.includes(parent) ? [] : [`${name} within ${parent}`]),
    ...names.filter((attribute) => !known.includes(attribute)).map((attribute) => `${name} has ${attribute}`),
    ...rule.required
      .filter((attribute) => !names.includes(attribute))
      .map((attribute) => `${name} lacks ${attribute}`),
  ];
}

/** The rule about what every call loads finds its planted fault, and is silent on the rest. */
import { cases } from './plantedCases.ts';

cases('the beginning', [
  {
    says: 'a package that every call loads is found where it is named',
    tree: {
      'src/command/main.ts':
        "import './output/a.ts';\nimport { Command } from 'commander';\nimport fs from 'node:fs';",
      'src/command/output/a.ts': "export { b } from './b.ts';",
      'src/command/output/b.ts': "import { z } from 'zod';",
    },
    finds: ['light-beginning src/command/output/b.ts:2'],
  },
  {
    says: 'types, and what is loaded when it is asked for, are fine',
    tree: {
      'src/command/main.ts': "import type { A } from './output/a.ts';\nvoid import('./output/a.ts');",
      'src/command/output/a.ts': "import { z } from 'zod';\nexport type A = z.ZodType;",
    },
    finds: [],
  },
]);

/** Writes docs/reference/rules.md: `node tools/docs/rules.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { ruleCatalogue } from '../../src/plugins/rules/catalogue.ts';
import { ruleReference } from './ruleReference.ts';

const target = new URL('../../docs/reference/rules.md', import.meta.url);

mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(target, ruleReference(ruleCatalogue));

/** Writes the reference of the scenario file from the parameter tables and descriptors that the program itself uses. */
import { readFileSync } from 'node:fs';
import type { Family } from '../../src/model/contracts/plugin.ts';
import { subscriberParameters } from '../../src/model/population/subscriberParameters.ts';
import {
  consentRegistryParameters,
  doNotOriginateParameters,
} from '../../src/model/registries/registryParameters.ts';
import {
  appealParameters,
  challengeParameters,
  chargeParameters,
  delayParameters,
  latencyParameters,
  suspendParameters,
  tracebackParameters,
} from '../../src/model/world/consequenceParameters.ts';
import { householdPrices, staffPrices } from '../../src/model/world/callerCostParameters.ts';
import { clockParameters } from '../../src/model/world/clockParameters.ts';
import {
  carrierGraphParameters,
  carrierParameters,
  singleExchangeParameters,
  trunkParameters,
} from '../../src/model/world/networkParameters.ts';
import { complaintOfficeParameters } from '../../src/model/world/officeParameters.ts';
import { blockKinds, blockPurposes, couplings } from '../../src/model/world/world.ts';
import type { Catalogue } from '../../src/study/modules/catalogue.ts';
import {
  blockParameters,
  operatorParameters,
  siteParameters,
} from '../../src/study/reading/fixedParameters.ts';
import { families } from './families.ts';
import { cell, parameterTable as table } from './markdownTable.ts';
import { scenarioProse } from './scenarioProse.ts';

const example = new URL('../../scenarios/smoke.yaml', import.meta.url);

/** The page as Markdown; the same text for the same catalogue. */
export function scenarioReference(catalogue: Catalogue): string {
  const { head, world, callerCosts, carrierGraph, operator, screening, experiment, modules } = scenarioProse;
  const sections = [
    head,
    `## A whole file\n\n\`\`\`yaml\n${readFileSync(example, 'utf8').trimEnd()}\n\`\`\``,
    world,
    `### \`world.clock\`\n\n\`start\`: the first measured day, \`YYYY-MM-DD\`, default 2020-08-03.\n\n${table(clockParameters)}`,
    `${callerCosts}\n\nOf \`household\`:\n\n${table(householdPrices)}\n\nOf \`staff\` and of each class in \`classes\`:\n\n${table(staffPrices)}`,
    `### \`world.numbering.<block>\`\n\n${numberingText()}\n\n${table(blockParameters)}`,
    `### \`world.network\`, \`use: single-exchange\`\n\n${table(singleExchangeParameters)}`,
    `${carrierGraph}\n\n${table(carrierGraphParameters)}\n\nOf each carrier:\n\n${table(carrierParameters)}\n\nOf each trunk group:\n\n${table(trunkParameters)}`,
    `### \`world.registries\`\n\n\`consent\`: consents that operators have registered.\n\n${table(consentRegistryParameters)}\n\n\`doNotOriginate\`: numbers that nobody calls from.\n\n${table(doNotOriginateParameters)}`,
    `### \`world.complaintOffice\`\n\nOne office for all; there is none where it is not declared.\n\n${table(complaintOfficeParameters)}`,
    `### \`world.population.<group>\`\n\nNames with a dot are a map inside: \`answering: {contact: 0.7}\`.\n\n${table(subscriberParameters)}`,
    `${operator}\n\n${table(operatorParameters)}`,
    `${screening}\n\n${table(siteParameters)}`,
    `\`challenge\`:\n\n${table(challengeParameters)}\n\n\`delay\`:\n\n${table(delayParameters)}\n\n\`charge\`:\n\n${table(chargeParameters)}\n\n\`latency\`:\n\n${table(latencyParameters)}\n\n\`suspend\`:\n\n${table(suspendParameters)}\n\n\`appeal\`:\n\n${table(appealParameters)}\n\n\`traceback\`:\n\n${table(tracebackParameters)}`,
    experiment,
    modules,
    '## Parts by family',
    ...families.map(([family, title]) => familyText(catalogue, family, title)),
  ];
  return `${sections.join('\n\n')}\n`;
}

function numberingText(): string {
  return [
    '- `prefix`: digits in quotes, with or without `+`',
    `- \`kind\`: ${blockKinds.join(', ')}`,
    '- `carrier`: an id, default `main`',
    `- \`purpose\`: ${blockPurposes.join(', ')}; default any`,
    '',
    `Couplings (\`world.couplings\`: all, none, or a list): ${couplings.join(', ')}.`,
  ].join('\n');
}

function familyText(catalogue: Catalogue, family: Family, title: string): string {
  const parts = catalogue[family].map((plugin) => {
    const text = `#### \`${plugin.id}\` (version ${plugin.version})\n\n${cell(plugin.title)}.`;
    const isBare = Object.keys(plugin.parameters).length === 0;
    return `${text}\n\n${isBare ? 'No parameters.' : table(plugin.parameters)}`;
  });
  return [`### ${title}`, ...(parts.length === 0 ? ['None in this version.'] : parts)].join('\n\n');
}

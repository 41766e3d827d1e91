/** The grammar of a file of listed calls. */
import { z } from 'zod';
import { attestations } from '../../model/calls/callCodes.ts';
import { detectorCatalogue } from '../../plugins/detectors/catalogue.ts';
import { reportWords } from '../laws/detectors/counterexample.ts';
import { listedCallsKey } from '../laws/isListedCalls.ts';
import { expectationNames } from '../laws/expectations.ts';
import { wayNames } from '../laws/detectors/waysToPlay.ts';
import type { LoadedPlugins } from '../modules/catalogue.ts';
import { partSchema } from '../scenario/world/partSchema.ts';
import { idMap, strictMap, word } from '../reading/schemaParts.ts';
import type { Schema } from '../reading/schemaParts.ts';

const mostListed = 10_000;
const mostNumbers = 2 ** 30 - 1;
const longestMs = 2_000_000_000;

/** Keys of a play that are not the detector's own. */
export const aroundPlay: readonly string[] = ['use', 'way'];

const number = z.int().min(0).max(mostNumbers);
/** Or −1, not seen. */
const seenNumber = z.int().min(-1).max(mostNumbers);
const milliseconds = z.int().min(0).max(longestMs).prefault(0);

const call: Schema = strictMap({
  gapMs: milliseconds,
  callingNumber: number,
  calledNumber: seenNumber,
  ingress: z.int().min(-1).max(65_535).prefault(-1),
  attestation: word(attestations).optional(),
  sim: seenNumber.prefault(-1),
  cell: seenNumber.prefault(-1),
  ringMs: milliseconds,
  conversationMs: milliseconds,
  releaseCause: z.int().min(100).max(699).prefault(200),
  report: word(reportWords).optional(),
});

export const listedCallsSchema = (loaded: LoadedPlugins): Schema =>
  strictMap({
    [listedCallsKey]: z.literal(1),
    law: z.string().max(200).prefault(''),
    expect: word(expectationNames).optional(),
    plays: idMap(
      partSchema({
        name: 'detector',
        family: 'detector',
        descriptors: detectorCatalogue,
        around: { way: word(wayNames, 'as-they-are') },
        loaded,
      }),
    ),
    calls: z.array(call).min(1).max(mostListed),
  });

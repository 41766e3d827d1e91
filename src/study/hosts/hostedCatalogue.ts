/** Detectors whose judges live outside the kernel: a program of any language, and any ONNX model over the documented features. */
import type { DetectorPlugin } from '../../model/contracts/detector.ts';
import type { Parameter } from '../../model/contracts/parameter.ts';
import { HostedDetector } from './hostedDetector.ts';
import type { HostKind } from './hostedDetector.ts';

const timeoutSeconds: Parameter = {
  type: 'seconds',
  default: 10,
  minimum: 0.1,
  maximum: 25,
  unit: 's',
  says: 'longest wait for an answer; then the replication ends with an error, which is never a verdict',
  source: 'assumed',
};

const program: HostKind = { kind: 'program', use: 'outside-program', file: 'program' };
const onnx: HostKind = { kind: 'onnx', use: 'onnx-model', file: 'model' };

const outsideProgram: DetectorPlugin = {
  family: 'detector',
  id: program.use,
  version: 1,
  title: 'Whatever a program of any language says over standard input and output',
  cites: [],
  needs: ['release', 'reports'],
  isDeterministic: false,
  parameters: {
    program: {
      type: 'program',
      default: '',
      unit: '',
      says: 'program inside the scenario’s folder, started by its ending (.py, .js, .R …) or on its own; must be named',
      source: 'assumed: there is none that everybody has',
    },
    timeoutSeconds,
  },
  create: (site, values) => new HostedDetector(site, values, program),
};

const onnxModel: DetectorPlugin = {
  family: 'detector',
  id: onnx.use,
  version: 1,
  title: 'Probability that a call is unwanted, by any ONNX model over the features',
  cites: ['Open Neural Network Exchange, ONNX specification, onnx.ai'],
  needs: ['release'],
  isDeterministic: false,
  parameters: {
    model: {
      type: 'onnx',
      default: '',
      unit: '',
      says: 'ONNX file inside the scenario’s folder: one input of raw features, a probability out; must be named',
      source: 'assumed: there is none that everybody has',
    },
    timeoutSeconds,
  },
  create: (site, values) => new HostedDetector(site, values, onnx),
};

export const hostedDetectors: readonly DetectorPlugin[] = [outsideProgram, onnxModel];

/** How the judge of a hosted detector is made; undefined for any other. */
export const hostKindOf = (use: string): HostKind | undefined =>
  [program, onnx].find((kind) => kind.use === use);

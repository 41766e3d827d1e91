/** An ONNX model that judges: its inputs and outputs are looked at before the first call. */
import { readFileSync } from 'node:fs';
import { featureCount } from '../../model/features/featureList.ts';
import { printable, shortened } from '../failures/printable.ts';
import { described } from '../reading/problem.ts';
import type { HostSetup, OutsideJudge, ToHost } from './hostMessages.ts';
import { installLine, onnxRuntime } from './onnxRuntime.ts';
import type { OnnxModelSession, OnnxRuntime, OnnxValue } from './onnxRuntime.ts';

const expectedInput = `one input of float32 and shape [any, ${featureCount}]: the features of docs/reference/features.md`;
const expectedOutput =
  'an output of float32 and shape [any], [any, 1] or [any, 2]: the probability that the call is unwanted';

/** What the runtime logs it prints past us, names of the model with whatever is in them, at every batch; its faults are thrown too. */
const onlyFatal = { logSeverityLevel: 4 };

/** In the words of whoever waits for the thread, since either may be first. */
class LateAnswer extends Error {}

export class OnnxSession implements OutsideJudge {
  readonly #setup: Pick<HostSetup, 'reference' | 'realPath' | 'timeoutSeconds'>;
  #runtime: OnnxRuntime | null = null;
  #session: OnnxModelSession | null = null;
  #input = '';
  #output = '';
  /** Some models take exactly one call at a time. */
  #isOneByOne = false;

  constructor(setup: Pick<HostSetup, 'reference' | 'realPath' | 'timeoutSeconds'>) {
    this.#setup = setup;
  }

  async open(): Promise<void> {
    this.#runtime = onnxRuntime(this.#setup.realPath);
    if (this.#runtime === null)
      throw new Error(`no ONNX runtime; install one beside the scenario: ${installLine}`);
    this.#session = await this.#opened(this.#runtime);
    const { inputMetadata, outputMetadata } = this.#session;
    const [input] = inputMetadata;
    if (inputMetadata.length !== 1 || !isFeatureInput(input))
      throw this.#fault(
        `has ${inputMetadata.map(valueText).join(', ') || 'no input'}, expected ${expectedInput}`,
      );
    const output = outputMetadata.filter((value) => isShareOutput(value)).at(-1);
    if (output === undefined)
      throw this.#fault(
        `answers ${outputMetadata.map(valueText).join(', ') || 'nothing'}, expected ${expectedOutput}`,
      );
    this.#input = input.name;
    this.#output = output.name;
    this.#isOneByOne = input.shape?.[0] === 1;
  }

  async judge({ calls, features }: Extract<ToHost, { kind: 'judge' }>): Promise<readonly number[]> {
    if (!this.#isOneByOne) return await this.#run(features, calls);
    const scores: number[] = [];
    for (let call = 0; call < calls; call++)
      scores.push(...(await this.#run(features.subarray(call * featureCount, (call + 1) * featureCount), 1)));
    return scores;
  }

  async close(): Promise<void> {
    await this.#session?.release();
    this.#session = null;
  }

  async #opened({ InferenceSession }: OnnxRuntime): Promise<OnnxModelSession> {
    try {
      return await InferenceSession.create(readFileSync(this.#setup.realPath), {
        intraOpNumThreads: 1,
        interOpNumThreads: 1,
        executionMode: 'sequential',
        ...onlyFatal,
      });
    } catch (error) {
      throw this.#fault(`is no ONNX model that can be opened: ${reasonOf(error)}`);
    }
  }

  async #run(features: Float64Array, calls: number): Promise<readonly number[]> {
    const { Tensor } = this.#runtime as OnnxRuntime;
    const session = this.#session as OnnxModelSession;
    const feeds = {
      [this.#input]: new Tensor('float32', Float32Array.from(features), [calls, featureCount]),
    };
    let data: ArrayLike<number>;
    try {
      data = (await this.#inTime(session.run(feeds, [this.#output], onlyFatal)))[this.#output].data;
    } catch (error) {
      throw error instanceof LateAnswer
        ? this.#fault(error.message)
        : this.#fault(`fails: ${reasonOf(error)}`);
    }
    if (data.length !== calls && data.length !== 2 * calls)
      throw this.#fault(
        `answers ${data.length} values for ${calls} calls, expected ${calls} or ${2 * calls}`,
      );
    const width = data.length / calls;
    return Array.from({ length: calls }, (_, call) => this.#share(data[call * width + width - 1], call));
  }

  #share(value: number, call: number): number {
    if (value >= 0 && value <= 1) return value;
    throw this.#fault(
      `answers ${described(Number(value))} for call ${call + 1} of the batch, expected a number from 0 to 1`,
    );
  }

  async #inTime<Value>(work: Promise<Value>): Promise<Value> {
    const { timeoutSeconds } = this.#setup;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new LateAnswer(`has not answered within ${timeoutSeconds} s`)),
        timeoutSeconds * 1000,
      );
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #fault(what: string): Error {
    return new Error(`${this.#setup.reference} ${what}`);
  }
}

const isOpen = (size: number | string | undefined): boolean => typeof size !== 'number' || size < 1;

function isFeatureInput({ isTensor, type, shape = [] }: OnnxValue): boolean {
  if (!isTensor || type !== 'float32' || shape.length !== 2) return false;
  return (isOpen(shape[0]) || shape[0] === 1) && (isOpen(shape[1]) || shape[1] === featureCount);
}

function isShareOutput({ isTensor, type, shape = [] }: OnnxValue): boolean {
  if (!isTensor || type !== 'float32' || shape.length > 2) return false;
  return shape.length < 2 || isOpen(shape[1]) || shape[1] === 1 || shape[1] === 2;
}

function valueText({ name, isTensor, type, shape = [] }: OnnxValue): string {
  const sizes = shape.map((size) => (isOpen(size) ? 'any' : String(size))).join(', ');
  const form = isTensor ? `${type ?? 'unknown'} [${sizes}]` : 'no tensor';
  return `"${shortened(printable(name), 40)}" (${form})`;
}

const reasonOf = (error: unknown): string =>
  shortened(printable((error instanceof Error ? error.message : String(error)).split('\n')[0]), 200);

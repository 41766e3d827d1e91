/** Finds an ONNX runtime that the user has installed; none is a dependency of ringfence. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The native one is faster; the one in WebAssembly needs nothing but Node. */
const runtimePackages = ['onnxruntime-node', 'onnxruntime-web'] as const;

export const installLine = 'npm install onnxruntime-web';

/** As much of either package as is needed; both have it alike. */
export interface OnnxRuntime {
  readonly InferenceSession: {
    create(bytes: Uint8Array, options: Readonly<Record<string, unknown>>): Promise<OnnxModelSession>;
  };
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => object;
  readonly env: { readonly wasm?: { numThreads?: number }; logLevel?: string };
}

export interface OnnxValue {
  readonly name: string;
  readonly isTensor: boolean;
  readonly type?: string;
  readonly shape?: readonly (number | string)[];
}

export interface OnnxModelSession {
  readonly inputMetadata: readonly OnnxValue[];
  readonly outputMetadata: readonly OnnxValue[];
  run(
    feeds: Readonly<Record<string, object>>,
    fetches: readonly string[],
    options: Readonly<Record<string, unknown>>,
  ): Promise<
    Readonly<Record<string, { readonly data: ArrayLike<number>; readonly dims: readonly number[] }>>
  >;
  release(): Promise<void>;
}

/** Looks beside the model, where the program was started, and beside ringfence; null when neither package is there. */
export function onnxRuntime(modelPath: string): OnnxRuntime | null {
  const from = [modelPath, join(process.cwd(), 'x.js'), fileURLToPath(import.meta.url)];
  for (const name of runtimePackages)
    for (const place of from) {
      const runtime = required(name, place);
      if (runtime !== null) return runtime;
    }
  return null;
}

function required(name: string, from: string): OnnxRuntime | null {
  try {
    const runtime = createRequire(from)(name) as OnnxRuntime;
    runtime.env.logLevel = 'error';
    if (runtime.env.wasm !== undefined) runtime.env.wasm.numThreads = 1;
    return runtime;
  } catch {
    return null;
  }
}

/** What a figure of speed belongs to: it means nothing on another machine. */
import { arch, cpus, platform, release, totalmem } from 'node:os';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryMegabytes: number;
  readonly os: string;
  readonly node: string;
}

export function thisMachine(): Machine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryMegabytes: Math.round(totalmem() / 1e6),
    os: `${platform()} ${release()} ${arch()}`,
    node: process.versions.node,
  };
}

/** In words, how they differ; empty where they are the same. Memory is told and not compared: virtual machines are given a little more or less. */
export function machineDifferences(then: Machine, now: Machine): readonly string[] {
  const keys = ['cpu', 'cores', 'os', 'node'] as const;
  return keys
    .filter((key) => then[key] !== now[key])
    .map((key) => `${key}: ${then[key]} there, ${now[key]} here`);
}

#!/usr/bin/env node
/** The command `ringfence`: in a clone it prepares what is missing and runs the sources, in an installed package it runs dist/. */
import { existsSync, readFileSync } from 'node:fs';
import { satisfiesRange } from './nodeRange.mjs';

const root = new URL('../', import.meta.url);

if (existsSync(new URL('tools/bootstrap/program.mjs', root))) {
  // The address is computed because the published package does not contain this file.
  const { runProgram } = await import(new URL('tools/bootstrap/program.mjs', root).href);
  await runProgram(process.argv.slice(2));
} else {
  const range = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).engines.node;
  if (satisfiesRange(process.versions.node, range)) {
    await import(new URL('dist/command/main.js', root).href);
  } else {
    process.stderr.write(
      `ringfence: this is Node ${process.versions.node}, needed is ${range}: install Node 24\n`,
    );
    process.exitCode = 2;
  }
}

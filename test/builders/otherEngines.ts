/** JavaScript engines other than Node's: a worker of a page in Chromium and in Firefox, and JavaScriptCore's own shell. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { openBrowser } from './openBrowser.ts';
import type { StudyElsewhere } from './playElsewhere.ts';

/** Plays the studies with the script of `elsewhereScript`: the text of the results of each. */
export type Engine = (script: string, studies: readonly StudyElsewhere[]) => Promise<readonly string[]>;

const playsAll = (studies: string): string =>
  `JSON.stringify((${studies}).map((study) => elsewhere.playElsewhere(study)))`;

/** The page posts what its worker says; what the worker throws comes as text that is no list. */
const page = `<!doctype html><meta charset="utf-8"><title>Ringfence</title><script>
const tell = (body) => fetch('/played', { method: 'POST', body });
const worker = new Worker('worker.js');
worker.onmessage = ({ data }) => tell(data);
worker.onerror = ({ message, lineno }) => tell(message + ' in line ' + lineno);
</script>`;

/** @param show has a browser open the address, and gives what closes it again */
async function playedOnPage(
  worker: string,
  show: (address: string) => Promise<() => Promise<void>>,
): Promise<readonly string[]> {
  const files = new Map([
    ['/', ['text/html', page]],
    ['/worker.js', ['text/javascript', worker]],
  ]);
  const server = createServer();
  const said = new Promise<string>((resolve, reject) => {
    server.on('request', (request, response) => {
      const [type, content] = files.get(request.url ?? '') ?? ['text/plain', ''];
      response.setHeader('content-type', `${type}; charset=utf-8`);
      if (request.method !== 'POST') return void response.end(content);
      text(request).then(resolve, reject);
      request.on('end', () => response.end());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = await show(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  try {
    return listIn(await said);
  } finally {
    await close();
    server.close();
  }
}

function listIn(answer: string): readonly string[] {
  if (!answer.startsWith('[')) throw new Error(answer);
  return JSON.parse(answer) as string[];
}

const workerOf = (script: string, studies: readonly StudyElsewhere[]): string =>
  `${script}\npostMessage(${playsAll(JSON.stringify(studies))});\n`;

export const chromium: Engine = (script, studies) =>
  playedOnPage(workerOf(script, studies), async (address) => {
    const browser = await openBrowser();
    const tab = await browser.newPage();
    await tab.goto(address);
    return () => browser.close();
  });

/** All but loopback goes to a proxy that is not there. */
const firefoxSettings = `user_pref("network.proxy.type", 1);
user_pref("network.proxy.http", "127.0.0.1");
user_pref("network.proxy.http_port", 9);
user_pref("network.proxy.ssl", "127.0.0.1");
user_pref("network.proxy.ssl_port", 9);
user_pref("network.proxy.no_proxies_on", "127.0.0.1");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
`;

export const firefox: Engine = (script, studies) =>
  playedOnPage(workerOf(script, studies), async (address) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-firefox-'));
    writeFileSync(path.join(folder, 'user.js'), firefoxSettings);
    const program = spawn('firefox-esr', ['--headless', '--no-remote', '--profile', folder, address], {
      stdio: 'ignore',
      env: { ...process.env, HOME: folder },
    });
    await started(program, 'firefox-esr');
    return async () => {
      program.kill();
      await once(program, 'exit');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    };
  });

async function started(program: ReturnType<typeof spawn>, name: string): Promise<void> {
  await once(program, 'spawn').catch(() => {
    throw new Error(`${name} is missing: apt-get install -y ${name}`);
  });
}

export const javaScriptCore: Engine = (script, studies) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-jsc-'));
  const file = path.join(folder, 'play.js');
  writeFileSync(file, `${script}\nprint(${playsAll(JSON.stringify(studies))});\n`);
  const { stdout, stderr, error } = spawnSync('jsc', [file], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  rmSync(folder, { recursive: true });
  if (error !== undefined)
    throw new Error('jsc is missing: apt-get install -y libjavascriptcoregtk-4.0-bin', { cause: error });
  return Promise.resolve(listIn(stdout === '' ? stderr : stdout));
};

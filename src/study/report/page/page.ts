/** The page around a report: one file that loads nothing, and that a browser does not let load anything. */
import { createHash } from 'node:crypto';
import { markup, trusted } from './markup.ts';
import type { Html } from './markup.ts';
import { pageScript } from './pageScript.ts';
import { pageStyle } from './pageStyle.ts';

export interface Page {
  readonly title: string;
  readonly body: Html;
}

/** Even if a stranger's text got into the page as markup, it could run no script and reach no network. */
const contentPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash('sha256').update(pageScript).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function pageText({ title, body }: Page): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="ringfence">
<title>${title}</title>
<style>${trusted(pageStyle)}</style>
</head>
<body>
<main>
${body}</main>
<script>${trusted(pageScript)}</script>
</body>
</html>
`.text;
}

/** The page around a report: one file that loads nothing, and that a browser does not let load anything. */
import { createHash } from 'node:crypto';
import { markup, trusted } from './markup.ts';
import type { Html } from './markup.ts';
import { pageScript } from './pageScript.ts';
import { pageStyle } from './pageStyle.ts';
import { language, texts } from '../../wording/speaking.ts';

export interface Page {
  readonly title: string;
  readonly body: Html;
}

/** Even if a stranger's text got into the page as markup, it could run no script and reach no network. */
const contentPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  // A figure that is saved as PNG is drawn from itself.
  'img-src data:',
  `script-src 'sha256-${createHash('sha256').update(pageScript).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function pageText({ title, body }: Page): string {
  const { page: words, heads } = texts();
  return markup`<!doctype html>
<html lang="${language() === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="ringfence">
<title>${title}</title>
<style>${trusted(pageStyle)}</style>
</head>
<body>
<a class="skip" href="#answer">${words.skip}</a>
<main data-filter="${words.filter}" data-of="${words.filterOf}" data-save="${words.saves}" data-table="${words.savesTable}" data-parts="${[heads.estimate, heads.low, heads.high, heads.word].join('|')}">
${body}</main>
<script>${trusted(pageScript)}</script>
</body>
</html>
`.text;
}

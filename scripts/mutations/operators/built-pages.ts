import { fileOf, insert } from '../built-files.ts';
import type { FileEdit, Spot } from '../mutant.ts';
import type { OutputOperator } from '../operator.ts';

/** Ways in which a page makes a browser ask another site, each as it would get into a page. */
const requests: readonly (readonly [name: string, html: string, where: 'head' | 'body'])[] = [
  ['image', '<img src="https://cdn.example.com/logo.png" alt="Logo">', 'body'],
  ['srcset', '<img src="/favicon.svg" srcset="https://cdn.example.com/logo.png 2x" alt="Logo">', 'body'],
  ['script', '<script src="https://cdn.example.com/count.js"></script>', 'head'],
  ['module', '<script type="module">import "https://esm.example.com/lit";</script>', 'head'],
  ['fetch', '<script>fetch("https://stats.example.com/hit")</script>', 'body'],
  ['beacon', '<script>navigator.sendBeacon("https://stats.example.com/hit")</script>', 'body'],
  ['style', '<link rel="stylesheet" href="https://fonts.example.com/css2?family=Inter">', 'head'],
  ['font', '<style>@font-face{font-family:x;src:url(https://fonts.example.com/x.woff2)}</style>', 'head'],
  ['import', '<style>@import "https://cdn.example.com/base.css";</style>', 'head'],
  ['background', '<p style="background:url(//cdn.example.com/x.png)">A note.</p>', 'body'],
  ['frame', '<iframe src="https://video.example.com/embed/1" title="A talk"></iframe>', 'body'],
  ['preconnect', '<link rel="preconnect" href="https://cdn.example.com">', 'head'],
  ['prefetch', '<link rel="dns-prefetch" href="//cdn.example.com">', 'head'],
  ['form', '<form action="https://forms.example.com/send"><button>Send</button></form>', 'body'],
  ['ping', '<a href="#main" ping="https://stats.example.com/hit">All questions</a>', 'body'],
  ['video', '<video src="https://video.example.com/1.mp4" poster="/favicon.svg"></video>', 'body'],
  ['object', '<object data="https://cdn.example.com/chart.svg" type="image/svg+xml"></object>', 'body'],
  ['drawing', '<svg><use href="https://cdn.example.com/icons.svg#a"></use></svg>', 'body'],
];

/** A page asks another site for something. */
export const foreignRequest: OutputOperator = {
  name: 'foreign-request',
  about: 'builds a page that asks another site for something',
  scope: 'output',
  atLeast: 18,
  oneIn: 1000,
  *drafts(base) {
    for (const [index, [name, html, where]] of requests.entries()) {
      const page = base.pages[(index * 7) % base.pages.length]!;
      yield { subject: `${page}/${name}`, code: 'OUT004', consequences: ['OUT005', 'OUT011', 'OUT001', 'BUDGET', 'POLICY', 'MOUNT001'], edits: [insert(base, page, html, where)] };
    }
  },
};

const invalid: readonly (readonly [name: string, html: string])[] = [
  ['nested-link', '<a href="#main">All <a href="#main">facts</a></a>'],
  ['unclosed', '<p>It goes on<div>and on</p>'],
  ['list', '<ul><p>One</p></ul>'],
  ['twice', '<p class="a" class="b">Twice.</p>'],
  ['obsolete', '<center>In the middle.</center>'],
  ['unknown', '<fancy>In its own way.</fancy>'],
  ['stray-end', '<p>Done.</p></section>'],
  ['no-alt', '<img src="/favicon.svg">'],
  ['block-in-phrase', '<span><p>A paragraph.</p></span>'],
  ['bare-entity', '<p>One &amp two &unknown; three</p>'],
];

/** A page is not valid HTML. */
export const invalidHtml: OutputOperator = {
  name: 'invalid-html',
  about: 'builds a page that is not valid HTML',
  scope: 'output',
  atLeast: 10,
  oneIn: 1000,
  *drafts(base) {
    for (const [index, [name, html]] of invalid.entries()) {
      const page = base.pages[(index * 5 + 3) % base.pages.length]!;
      yield { subject: `${page}/${name}`, code: 'OUT011', consequences: ['OUT002', 'BUDGET', 'MOUNT001'], edits: [insert(base, page, html)], at: aroundMain(base.text(fileOf(base, page)), insert(base, page, html)) };
    }
  },
};

/** A parser may notice only at the element around a mistake that something is wrong. */
function aroundMain(text: string, { file, start }: FileEdit): Spot {
  return { file, start: text.lastIndexOf('<main', start), end: start };
}

/** A file that programs read cannot be read. */
export const unreadableFile: OutputOperator = {
  name: 'unreadable-file',
  about: 'builds a file that programs cannot read',
  scope: 'output',
  *drafts(base) {
    const broken: Readonly<Record<string, string>> = {
      'answers.json': '{ "answers": [ }', 'feed.xml': '<feed><entry></feed>', 'sitemap.xml': '<urlset><url></urlset>', 'api/facts.json': '{"a":1,}', 'index.json': '', 'changes/feed.atom': '<feed',
      'search/extra.json': '[1, 2', 'q/session-lifecycle/answer.json': 'undefined', 'questions.json': "{'id': 1}", 'feed.json': '{"version": "https://jsonfeed.org/version/1.1"',
    };
    for (const [path, text] of Object.entries(broken)) {
      const file = fileOf(base, path);
      if (base.files.has(file)) continue;
      yield { subject: path, code: 'OUT013', consequences: ['LEDGER002', 'OUT'], edits: [], replaced: new Map([[file, new TextEncoder().encode(text)]]), at: { file, start: 0, end: 0 } };
    }
  },
};

export const builtPageOperators = [foreignRequest, invalidHtml, unreadableFile];

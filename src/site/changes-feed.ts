import { createHash } from 'node:crypto';
import { Feed } from 'feed';
import type { Entry, Handbook } from '../model/handbook.ts';
import { urls } from '../model/urls.ts';
import { relativeAddress } from './site-address.ts';
import { typesetEntry } from './typeset.ts';

/**
 * What changed in the handbook, and why, as an Atom feed (RFC 4287).
 *
 * Its ids are made of the ids of its entries and never change, wherever the site is served. Its links are relative to
 * the feed; they become absolute where the site knows its address.
 */
export function changesFeed(handbook: Handbook): string {
  const link = (address: string): string => relativeAddress(urls.changesFeed(), address);
  const newestFirst = [...handbook.changes].sort((a, b) => Date.parse(b.date) - Date.parse(a.date));
  // The library takes no relative addresses; it is given a stand-in for the root, which is cut off again.
  const feed = new Feed({
    id: permanentId(''),
    title: 'MCP Interview Handbook: changes',
    description: 'What changed in the handbook, and why.',
    author: { name: 'The MCP Interview Handbook authors' },
    copyright: 'CC BY 4.0',
    link: `${root}${urls.changes().slice(1)}`,
    feedLinks: { atom: `${root}${urls.changesFeed().slice(1)}` },
    // The time of a build is not the time of a change.
    updated: dayOf(newestFirst[0]?.date ?? handbook.revisions.newest.released),
    generator: false,
  });
  for (const change of newestFirst) feed.addItem(item(change, handbook, link));
  return `${feed.atom1().replaceAll(rootLink, (_, before: string, path: string) => `${before}${link(`/${path}`)}`)}\n`;
}

const root = 'https://address.invalid/';
const rootLink = /(\bhref=")https:\/\/address\.invalid\/([^"]*)/g;

function item(change: Entry<'changes'>, handbook: Handbook, link: (address: string) => string): Parameters<Feed['addItem']>[0] {
  const texts = typesetEntry(handbook, 'changes', change.id);
  const touched = change.questions.filter((id) => handbook.questions.has(id));
  const rows = touched.map((id) => `<li><a href="${escape(link(urls.question(id)))}">${escape(typesetEntry(handbook, 'questions', id).text('title').plain)}</a></li>`);
  return {
    id: permanentId(change.id),
    title: escape(texts.text('title').plain),
    link: `${root}${urls.changes(change.id).slice(1)}`,
    date: dayOf(change.date),
    published: dayOf(change.date),
    content: `<p>${escape(texts.text('why').plain)}</p>${rows.length === 0 ? '' : `<ul>${rows.join('')}</ul>`}`,
  };
}

/** A URN of a name (RFC 9562, version 8), the same in every build and at every address; that of the feed has no name. */
function permanentId(name: string): string {
  const hash = createHash('sha256').update(`mcp-interview-handbook/changes/${name}`).digest('hex');
  const variant = ((parseInt(hash[16]!, 16) & 3) | 8).toString(16);
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

import { readDetail } from './detail.ts';
import type { NamedPage, SearchPage, TextIndexFile } from './index-format.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { startPagefind, type Pagefind, type PagefindResult } from './pagefind.ts';
import type { Places } from './places.ts';
import { saysWhen, subjectTokens, whenWeight } from './query.ts';
import type { TextHit } from './result.ts';
import { createSpeller, likeness, type Speller } from './spelling.ts';
import { readTerms } from './term-list.ts';
import { rankTexts, type More } from './text-ranking.ts';

/** The lane of the full text. */
export interface TextLane {
  /** All that can be found, entries without a name included. */
  readonly pages: readonly SearchPage[];
  /** The query with its misspelled words replaced by the nearest known ones; undefined where none is, or none is near. */
  mend(query: string): Promise<string | undefined>;
  /** Pages with words of the query, best first. */
  search(query: string): Promise<readonly TextHit[]>;
  /** Names that look most like the query, for a search without results. */
  nearest(query: string, most: number): readonly string[];
}

/** Loads what the full text needs: Pagefind, and the file that says which text is of which page. Rejects when one cannot be had. */
export async function openTextLane(places: Places, names: Matcher): Promise<TextLane> {
  const [pagefind, file] = await Promise.all([startPagefind(places.pagefind), load(places.texts).then((response) => response.json() as Promise<TextIndexFile>)]);
  return textLane(pagefind, file, names, async () => (await load(places.terms)).text());
}

async function load(address: URL): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address.pathname} answered ${response.status}`);
  return response;
}

/** Puts the lane together. The list of terms is loaded when a word is doubtful. */
export function textLane(pagefind: Pagefind, file: TextIndexFile, names: Matcher, loadTerms: () => Promise<string>): TextLane {
  const entries = file.entries.map(([path, title, kind, topic]): NamedPage => ({ path, title, kind, topic, revisions: [], identifiers: [], otherWords: [] }));
  // One matcher over all, so that titles of entries count like those of pages.
  const all = createMatcher({ ...names, pages: [...names.pages, ...entries] });
  const byText = new Map([...file.texts.split(' '), ...file.entries.map(([, , , , id]) => id)].map((id, at) => [id, all.pages[at]!]));
  const more: More = new Map(file.entries.map(([, , , , , answers], at) => [all.pages[names.pages.length + at]!, answers.map((answer) => all.pages[answer]!)]));
  let speller: Promise<Speller> | undefined;

  async function wordScores(token: string): Promise<Map<SearchPage, PagefindResult>> {
    const { results } = await pagefind.search(token);
    return new Map(results.flatMap((result) => {
      const page = byText.get(result.id.slice(result.id.indexOf('_') + 1));
      return page === undefined ? [] : [[page, result] as const];
    }));
  }

  return {
    pages: all.pages,
    async mend(query) {
      if (names.knowsAll(query)) return undefined;
      speller ??= loadTerms().then((list) => createSpeller(readTerms(list), names.names));
      return (await speller).mend(query);
    },
    async search(query) {
      const tokens = subjectTokens(query);
      const found = await Promise.all(tokens.map(wordScores));
      const words = found.map((pages, at) => ({ pages, weight: saysWhen(tokens[at]!) ? whenWeight : 1 }));
      return rankTexts(words, byText.size, all.scores(query), more).map((page) => {
        const results = found.flatMap((of) => of.get(page) ?? []);
        if (results.length === 0) return { page };
        return { page, load: async () => readDetail(await results[0]!.data(), results.flatMap(({ words: at }) => at)) };
      });
    },
    nearest: (query, most) => [...new Set(names.names)]
      .map((text) => ({ text, score: likeness(query, text) }))
      .filter(({ score }) => score > 0.3)
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ text }) => text),
  };
}

import type { Piece } from './pieces.ts';
import type { SearchPage } from './index-format.ts';
import type { NameHit } from './matcher.ts';

/** A section of a page in which something was found. */
export interface Section {
  readonly anchor: string;
  readonly title: string;
  readonly excerpt: readonly Piece[];
}

/** What the full text says of a result, loaded when the result is to be shown. */
export interface Detail {
  readonly excerpt: readonly Piece[];
  readonly sections: readonly Section[];
}

/** A page found with the help of the full text. What it says is loaded when asked for; absent where only its names were found. */
export interface TextHit {
  readonly page: SearchPage;
  readonly load?: () => Promise<Detail>;
}

/** A result as the list shows it. */
export interface Result {
  readonly page: SearchPage;
  /** The name by which it was found, where it was. */
  readonly name?: string;
  readonly load?: () => Promise<Detail>;
  readonly detail?: Detail;
}

/**
 * Joins the two lanes: first the pages found by name, then those of the full text. What was shown keeps its place;
 * a page that both lanes found gets its text from the second. Each page comes once.
 */
export function joinLanes(byName: readonly NameHit[], byText: readonly TextHit[]): Result[] {
  const texts = new Map(byText.map((hit) => [hit.page, hit]));
  const named = byName.map(({ page, name }): Result => ({ page, name, load: texts.get(page)?.load }));
  const seen = new Set(byName.map(({ page }) => page));
  return [...named, ...byText.filter(({ page }) => !seen.has(page)).map(({ page, load }): Result => ({ page, load }))];
}

/**
 * Which links a browser may follow ahead: those to other pages of the handbook, as soon as a reader seems about to
 * follow one. Printed into every page, the same text everywhere, so that one hash in a content security policy covers
 * all pages.
 *
 * Pages are known by the form of their addresses, whatever path the handbook is served at: relative, so without a
 * colon and not beginning with two slashes, and ending with a slash; a place on a page and files such as `answer.md`
 * do not. Pages are fetched and not rendered ahead: a page rendered ahead keeps the theme and the revision that were
 * chosen before the reader changed them, and may fetch more than itself.
 */
export const speculationRules = JSON.stringify({
  prefetch: [{ where: { selector_matches: "a[href$='/']:not([href*=':'],[href^='//'])" }, eagerness: 'moderate' }],
});

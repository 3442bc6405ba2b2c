import { describe, expect, it } from 'vitest';
import { content, replace } from '../../../src/model/fixtures/content.ts';
import { loadHandbook } from '../../../src/model/load.ts';
import { replay } from './replay.ts';
import { replayData, wordReplay } from './report.ts';

const { handbook, placeOf } = loadHandbook(content({ 'questions/tool-listing.mdx': (text) => text.replace(/changes:[\s\S]*?(?=probing:)/, 'changes: []\n') }));
const newest = replay(handbook!, placeOf, '2026-07-28');

describe('a replay', () => {
  it('names the answers that changed, from what is left without the revision', () => {
    expect(newest).toMatchObject({ changed: ['session-lifecycle'], named: ['session-lifecycle', 'tool-listing'], missed: [], extra: ['tool-listing'], later: [], recall: 1, precision: 0.5 });
  });

  it('tells what is missed', () => {
    const only = loadHandbook(content({
      'questions/tool-listing.mdx': null,
      'questions/session-lifecycle.mdx': (text) => text.replaceAll(/fact:(session-header-life|session-id-optional)/g, 'fact:tools-list-exists').replaceAll('`Mcp-Session-Id`', 'it').replace('[Mcp-Session-Id]', '[]'),
      'facts/core.yaml': replace('`tools/list`', 'for listing'),
    }));
    const missed = replay(only.handbook!, only.placeOf, '2025-03-26');
    expect(missed).toMatchObject({ changed: ['session-lifecycle'], named: [], missed: ['session-lifecycle'], recall: 0, precision: 1 });
    expect(wordReplay(missed)).toContain('Not named: session-lifecycle.');
  });

  it('leaves answers out that did not exist yet', () => {
    const late = loadHandbook(content({
      'questions/tool-listing.mdx': null,
      'questions/session-lifecycle.mdx': (text) => text.replaceAll(/fact:(tools-list-exists|session-header-life|session-id-optional)/g, 'fact:session-header-removed').replace('facts="tools-list-exists"', 'facts="session-header-removed"'),
    }));
    const replayed = replay(late.handbook!, late.placeOf, '2026-07-28');
    expect(replayed).toMatchObject({ changed: [], later: ['session-lifecycle'], recall: 1 });
    expect(wordReplay(replayed)).toContain('Left out, because without the revision they say nothing of the protocol: session-lifecycle.');
  });

  it('is worded with its figures, and given as data', () => {
    const words = wordReplay(newest);
    expect(words).toContain('Importing 2026-07-28 again: recall 100.0 % (1 of 1 answers that it changed are named), precision 50.0 % (1 of 2 named answers changed).');
    expect(words).toMatch(/ yes {2}session-lifecycle\n.* no {3}tool-listing\n/);
    expect(replayData(newest)).toMatchObject({ revision: '2026-07-28', recall: 1, precision: 0.5 });
    expect(replayData(newest)).not.toHaveProperty('impact');
  });
});

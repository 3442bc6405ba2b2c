import { distance } from 'fastest-levenshtein';
import type { Revisions } from '../model/revision.ts';
import { covers } from '../model/span.ts';
import type { Element } from './element.ts';
import { segments, suffixes } from './member-path.ts';

/** Finds elements by what authors write in inline code. */
export interface SurfaceLookup {
  /**
   * All elements that a piece of inline code may mean, in the order of the surface; empty when no revision knows it.
   * Takes `tools/list`, `Tool.title`, `nextCursor`, `params.name`, `content[].text`, `mcp-session-id`, `-32602`,
   * `HeaderMismatch`, `sampling.tools`, `POST /mcp`, `"resultType": "complete"`, `tasks/*` and the like.
   */
  find(code: string): readonly Element[];
  /** The `count` names of the surface most like a misspelt one, the nearest first; surface keys for a surface key. */
  nearest(name: string, count: number): readonly string[];
}

/** The forms in which an element is written, besides its key. */
function spellings(element: Element): string[] {
  const { kind, name } = element;
  switch (kind) {
    case 'field':
      return [name, ...suffixes(name), ...(/^\w*Result\./.test(name) ? suffixes(name).map((rest) => `result.${rest}`) : [])];
    case 'param':
      return [name, ...suffixes(name), `params.${segments(name).slice(1).join('.')}`];
    case 'capability':
      return [name, ...suffixes(name), `capabilities.${segments(name).slice(1).join('.')}`];
    case 'error':
      return [name, ...(element.names ?? []).flatMap((word) => [word, word.replace(/(?<=[a-z])Error$/, '')])];
    case 'well-known':
      return [name, name.slice(1)];
    case 'http-method':
      return [name, `HTTP ${name}`];
    case 'header':
      return [name.toLowerCase()];
    default:
      return [name];
  }
}

/** Brings the ways of writing a path to one: no quotes around it, true minus signs, `_meta["k"]` and `content[]` as paths. */
function normalize(code: string): string {
  return code
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^\u2212/, '-')
    .replace(/\[["']([^"']+)["']\]/g, '.$1')
    .replace(/\[[^\]]*\]/g, '');
}

function indexOf(elements: Iterable<Element>): Map<string, Element[]> {
  const index = new Map<string, Element[]>();
  for (const element of elements) {
    for (const name of new Set([element.key, ...spellings(element)].flatMap((form) => [form, normalize(form)]))) {
      const known = index.get(name);
      if (known === undefined) index.set(name, [element]);
      else known.push(element);
    }
  }
  return index;
}

/** Builds the lookup over all elements of the surface; the registry is that of their spans. */
export function createLookup(elements: ReadonlyMap<string, Element>, revisions: Revisions): SurfaceLookup {
  let index: Map<string, Element[]> | undefined;
  let suggestions: readonly string[] | undefined;

  /** The elements with a spelling. The index is made for the first question: pages that only print spans ask none. */
  function named(spelling: string): readonly Element[] {
    index ??= indexOf(elements.values());
    return index.get(spelling) ?? [];
  }

  function headers(name: string): Element[] {
    const lower = name.toLowerCase();
    const template = /^mcp-param-[\w{}*-]+$/.test(lower) ? 'mcp-param-{name}' : lower;
    return named(template).filter((element) => element.kind === 'header');
  }

  function exact(name: string): readonly Element[] {
    const found = [...named(name), ...headers(name)];
    if (found.length > 0) return [...new Set(found)];
    const wildcard = /^([a-z]+\/(?:[a-z]+\/)*)\*$/.exec(name)?.[1];
    if (wildcard !== undefined) {
      return [...elements.values()].filter((element) => element.kind === 'method' && element.name.startsWith(wildcard));
    }
    const requestLine = /^(?:HTTP )?([A-Z]+) \/\S*$/.exec(name)?.[1];
    if (requestLine !== undefined) return named(requestLine).filter((element) => element.kind === 'http-method');
    const wellKnown = /(?<=^|\/)\.well-known\/[a-z-]+/.exec(name)?.[0];
    if (wellKnown !== undefined) return named(wellKnown);
    return throughTypes(name);
  }

  /**
   * Follows a path from type to type: `content[].text` is `CallToolResult.content`, which holds a `TextContent`, and
   * its `text`. Where no way to the end exists in all of its revisions, the steps before it stand for the path.
   */
  function throughTypes(name: string, from?: string): Element[] {
    const parts = segments(name);
    for (let length = parts.length - 1; length > 0; length -= 1) {
      const head = parts.slice(0, length).join('.');
      const rest = parts.slice(length).join('.');
      const steps = new Map<Element, Element[]>();
      for (const step of from === undefined ? named(head) : member(from, head)) {
        for (const type of namedTypes(step)) {
          for (const end of [...member(type, rest), ...throughTypes(rest, type)]) steps.set(end, [...(steps.get(end) ?? []), step]);
        }
      }
      if (steps.size > 0) {
        const found = [...steps].flatMap(([end, before]) =>
          before.some((step) => covers(step.spans, end.spans, revisions)) ? [end] : before,
        );
        return [...new Set(found)];
      }
    }
    return [];
  }
  function member(type: string, path: string): Element[] {
    const element = elements.get(`field:${type}.${path}`);
    return element === undefined ? [] : [element];
  }
  /** The schema types a field or param holds, the members of a union included. */
  function namedTypes(element: Element): string[] {
    if (element.kind !== 'field' && element.kind !== 'param') return [];
    const names = (element.types ?? []).flatMap(({ value }) => value.replaceAll('[]', '').split(/[|&]/));
    return names.flatMap((name) => [name, ...(elements.get(`type:${name}`)?.members ?? []).map(({ value }) => value)]);
  }

  function find(code: string): readonly Element[] {
    const literal = named(code.trim());
    const whole = literal.length > 0 ? literal : exact(normalize(code));
    if (whole.length > 0) return whole;
    // a member with its value, or a header with its value
    const pair = /^["']?([\w$./-]+)["']?\s*[:=]\s*(.+)$/.exec(code.trim());
    if (pair === null) return [];
    const left = exact(pair[1]!);
    const right = /^["'].*["']$/.test(pair[2]!)
      ? exact(normalize(pair[2]!)).filter(({ kind }) => kind === 'value' || kind === 'content' || kind === 'method')
      : [];
    return left.length === 0 ? [] : [...new Set([...left, ...right])];
  }

  function nearest(name: string, count: number): readonly string[] {
    const lower = name.toLowerCase();
    const keys = [...elements.keys()];
    suggestions ??= [...new Set([...elements.values()].flatMap((element) => [element.name, ...spellings(element).slice(1, 2)]))];
    const isKey = lower.includes(':') && keys.some((key) => key.startsWith(lower.slice(0, lower.indexOf(':') + 1)));
    // Farther than this, a suggestion is noise.
    const farthest = Math.min(name.length - 1, Math.max(2, Math.floor(name.length * 0.4)));
    return (isKey ? keys : suggestions)
      .map((candidate) => ({ candidate, far: distance(candidate.toLowerCase(), lower) }))
      .filter(({ far }) => far <= farthest)
      .sort((a, b) => a.far - b.far)
      .slice(0, count)
      .map(({ candidate }) => candidate);
  }
  return { find, nearest };
}

import { dereference, referenceOf, type Definitions, type JsonSchema } from './json-schema.ts';
import { mergedProperties } from './schema-members.ts';

/** The members that hold content blocks, by the surface's name of the place. */
const CONTENT_PLACES = [
  ['tool-result', 'CallToolResult'],
  ['prompt-message', 'PromptMessage'],
  ['sampling-message', 'SamplingMessage'],
  ['sampling-result', 'CreateMessageResult'],
  ['sampled-tool-result', 'ToolResultContent'],
] as const;

/** What the schema of one revision says of a type of content block. */
export interface ContentFact {
  /** The schema type of the block. */
  readonly definition: string;
  /** Where a block of it may stand, sorted. */
  readonly places: readonly string[];
}

/** The content types that may stand in a schema, with their definitions. */
function contentIn(schema: JsonSchema, definitions: Definitions): Map<string, string> {
  const target = dereference(schema, definitions);
  const inner = target.anyOf ?? target.oneOf ?? (target.type === 'array' && target.items ? [target.items] : undefined);
  if (inner) return new Map(inner.flatMap((part) => [...contentIn(part, definitions)]));
  const type = target.properties?.['type']?.const;
  const name = referenceOf(schema);
  return typeof type === 'string' && name !== undefined ? new Map([[type, name]]) : new Map();
}

/** The content types of a revision, by the value of their `type`. */
export function contentTypesOf(definitions: Definitions): Map<string, ContentFact> {
  const found = new Map<string, ContentFact>();
  for (const [place, type] of CONTENT_PLACES) {
    const holder = definitions[type];
    const member = holder && mergedProperties(holder, definitions).properties.get('content');
    if (member === undefined) continue;
    for (const [name, definition] of contentIn(member, definitions)) {
      found.set(name, { definition, places: [...(found.get(name)?.places ?? []), place].sort() });
    }
  }
  return found;
}

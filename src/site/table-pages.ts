import { primitiveColumns, transportColumns } from '../model/table.ts';

/** What the page of one of the two tables says around it. Its twin in Markdown says the same. */
export interface TablePage {
  readonly title: string;
  readonly description: string;
  readonly introduction: string;
  /** What a row is. */
  readonly rowName: string;
  readonly columns: Readonly<Record<string, string>>;
}

export type TableName = 'primitives' | 'transports';

export const tablePages: Readonly<Record<TableName, TablePage>> = {
  primitives: {
    title: 'Primitives compared',
    description: 'Tools, resources, prompts, sampling, roots and elicitation: who controls each, how it is found and used, and in which revisions.',
    introduction: 'Three primitives come from the server and three from the client. Who decides that one is used tells them apart. A cell speaks of the whole life of its primitive; a chip marks what holds in a part of it.',
    rowName: 'Primitive',
    columns: primitiveColumns,
  },
  transports: {
    title: 'Transports compared',
    description: 'stdio, Streamable HTTP and HTTP+SSE side by side: how each works, who speaks first, where state lives, and in which revisions.',
    introduction: 'How a message travels decides where state lives, what a proxy sees and what is lost with a connection. A cell speaks of the whole life of its transport; a chip marks what holds in a part of it.',
    rowName: 'Transport',
    columns: transportColumns,
  },
};

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entryId } from '../src/model/scalar.ts';
import { contentFolder } from '../src/model/source/file-tree.ts';
import { templates, type TemplateName } from './new/templates.ts';

// Lays out a new answer or case. Usage: npm run new -- question <id> | npm run new -- case <id>

const [kind, id] = process.argv.slice(2);
const names = Object.keys(templates) as TemplateName[];

function refuse(message: string): never {
  console.error(message);
  console.error(`Usage: npm run new -- ${names.join('|')} <id>`);
  process.exit(2);
}

const name = names.find((known) => known === kind);
if (name === undefined) refuse(`"${kind ?? ''}" is nothing that can be laid out; choose one of ${names.join(', ')}.`);
const checked = entryId.safeParse(id);
if (!checked.success) refuse(`"${id ?? ''}" is no id. ${checked.error.issues[0]?.message ?? ''}`);

const { folder, text } = templates[name];
const file = `${contentFolder}/${folder}/${checked.data}.mdx`;
const path = join(import.meta.dirname, '..', file);
if (existsSync(path)) refuse(`${file} exists already; nothing was written.`);
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, text(new Date().toISOString().slice(0, 10)));
console.log(`${file} is laid out. Fill every part; "npm run check" says what is still missing. docs/authoring.md explains the form.`);

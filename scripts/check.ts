import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// The check is run again and again, and compiling its own modules is a tenth of what it costs. The cache has to be on
// before they are loaded. Where it cannot be written, Node goes on without it.
enableCompileCache(join(import.meta.dirname, '../.cache/modules'));

const { main } = await import('./check/command.ts');
main();

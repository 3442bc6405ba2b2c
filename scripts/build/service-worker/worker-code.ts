import { join } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * Bundles the service worker into one classic script: a worker that imports others could be updated in parts. The same
 * sources give the same code.
 */
export async function workerCode(): Promise<string> {
  const root = join(import.meta.dirname, '../../..');
  const build = await rolldown({
    input: join(root, 'src/client/offline/worker.ts'), cwd: root, platform: 'browser', tsconfig: false, logLevel: 'silent',
    onLog: (level, { message }) => {
      if (level === 'warn') throw new Error(message);
    },
  });
  try {
    const { output } = await build.generate({ format: 'iife', codeSplitting: false, minify: true });
    if (output.length > 1) throw new Error(`The service worker did not become one file, but ${output.length}.`);
    return output[0].code;
  } finally {
    await build.close();
  }
}

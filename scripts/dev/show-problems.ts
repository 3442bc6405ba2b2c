import type { AstroIntegration } from 'astro';
import type { Problem } from '../../src/model/problem.ts';
import { total, wordProblem } from '../check/reporters/human.ts';
import { watchContent } from './content-watch.ts';
import { overlayMessage } from './overlay-message.ts';

/** Editors write a file in several steps; they count as one edit. */
const settled = 40;

/**
 * Checks the content while `npm run dev` runs: problems of an edited file appear in the terminal and over the page in
 * the browser, and go when they are mended.
 */
export function showProblems(): AstroIntegration {
  return {
    name: 'handbook:show-problems',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const { root } = server.config;
        const watch = watchContent(root);
        const send = ([first, ...others]: readonly Problem[]): void => {
          if (first !== undefined) server.ws.send({ type: 'error', err: overlayMessage([first, ...others], root) });
        };
        let shown: readonly Problem[] = [];
        const check = (): void => {
          const { errors, changed, took } = watch.check();
          const mended = shown.length > 0 && errors.length === 0;
          shown = errors;
          if (!changed) return;
          if (errors.length > 0) logger.error(`\n${errors.map(wordProblem).join('\n')}\n\n${total({ problems: errors, excepted: [] })}, checked in ${took.toFixed(0)} ms`);
          else logger.info(`The content has no problem any more, checked in ${took.toFixed(0)} ms.`);
          send(errors);
          if (mended) server.ws.send({ type: 'full-reload' });
        };
        let timer: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_, file) => {
          if (!watch.concerns(file)) return;
          clearTimeout(timer);
          timer = setTimeout(check, settled);
        });
        // A page that is opened or reloaded while there are problems shows them too.
        server.ws.on('connection', () => send(shown));
        check();
      },
    },
  };
}

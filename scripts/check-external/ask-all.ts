import { ask, type Answer, type AskOptions } from './ask.ts';

/** How many addresses are asked. */
export interface AskAllOptions extends AskOptions {
  /** As many servers as are asked at the same time; of each of them one address after the other, with a pause between. */
  readonly atOnce: number;
  /** Called after each answer. */
  readonly onAnswer?: (url: string, answer: Answer) => void;
}

/** Asks addresses, each once, and gives their answers. Never throws. */
export async function askAll(urls: readonly string[], options: AskAllOptions): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>();
  const servers = [...Map.groupBy(new Set(urls), (url) => URL.parse(url)?.host ?? url).values()];
  // The server with the most addresses takes longest, so it comes first.
  servers.sort((a, b) => b.length - a.length);
  const askServer = async (): Promise<void> => {
    for (let own = servers.shift(); own !== undefined; own = servers.shift()) {
      for (const [index, url] of own.entries()) {
        if (index > 0) await new Promise((resolve) => setTimeout(resolve, options.pause));
        const answer = await ask(url, options);
        answers.set(url, answer);
        options.onAnswer?.(url, answer);
      }
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, askServer));
  return new Map(urls.map((url) => [url, answers.get(url)!]));
}

import type { AstroIntegration } from 'astro';

/** What a part of a build took. */
export interface Stage {
  readonly name: string;
  readonly seconds: number;
  /** Errors that a check found and that a build would have been refused for. */
  readonly refused?: string;
}

/** How the integrations of a build are run. */
export interface Timing {
  /** When the build began, by the clock of `performance`. */
  readonly begun: number;
  /** Takes what was measured. */
  readonly stages: Stage[];
  /** Leaves the checks out. */
  readonly pagesOnly: boolean;
}

/** The checks, which a site of pages and search alone does without. */
const contentChecks = 'handbook:content-gate';
const outputChecks = 'handbook:output-gate';

type Hooks = Record<string, (options: Record<string, unknown>) => unknown>;

/**
 * The integrations of the project with a clock around each hook. The checks of the content run and are timed, but do not
 * refuse the build; without checks, they are told that this is no build, and the page of the checks has no figures.
 */
export function timedIntegrations(integrations: readonly AstroIntegration[], { begun, stages, pagesOnly }: Timing): AstroIntegration[] {
  let finished = begun;
  const clock = (event: string): AstroIntegration => ({
    name: `bench:${event}`,
    hooks: { [event]: () => { finished = performance.now(); } },
  });
  const timed = integrations.map((integration): AstroIntegration => {
    const hooks = Object.entries(integration.hooks as Hooks).map(([event, hook]): [string, Hooks[string]] => [event, async (options) => {
      if (pagesOnly && integration.name === outputChecks) return;
      const from = performance.now();
      const checksContent = integration.name === contentChecks;
      const unchecked = { ...options, command: 'dev' };
      const refused = await unlessRefused(() => hook(pagesOnly && checksContent ? unchecked : options));
      if (refused !== undefined && checksContent) await hook(unchecked);
      stages.push({ name: `${integration.name} ${event}`, seconds: (performance.now() - from) / 1000, ...(refused !== undefined && { refused }) });
    }]);
    return { ...integration, hooks: Object.fromEntries(hooks) };
  });
  const pages: AstroIntegration = {
    name: 'bench:pages',
    hooks: { 'astro:build:done': () => { stages.push({ name: 'pages', seconds: (performance.now() - finished) / 1000 }); } },
  };
  return [clock('astro:config:done'), pages, ...timed];
}

/** Runs a hook; where it refuses the build, gives its message. */
async function unlessRefused(hook: () => unknown): Promise<string | undefined> {
  try {
    await hook();
    return undefined;
  } catch (error) {
    if (error instanceof Error && error.name === 'BuildRefused') return error.message;
    throw error;
  }
}

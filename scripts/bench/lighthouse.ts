import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromiumArguments, findChromium } from '../../tests/support/browser.ts';
import { installed } from './peer.ts';
import { median } from './table.ts';

/** What Lighthouse says of a page, with its mobile preset: a simulated slow 4G and a processor four times slower. */
export interface LighthouseResult {
  /** From 0 to 100, in this order: performance, accessibility, best practices, search engines. */
  readonly scores: readonly number[];
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocked: number;
  readonly shift: number;
  /** Audits that count for a score and are not passed in full. */
  readonly failed: readonly string[];
  readonly version: string;
}

/** The part of Lighthouse's result that is read here. */
interface LighthouseReport {
  readonly lighthouseVersion: string;
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<Record<string, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>>;
  readonly audits: Readonly<Record<string, { readonly id: string; readonly score: number | null; readonly numericValue?: number; readonly scoreDisplayMode: string }>>;
}

type RunLighthouse = (url: string, flags: object) => Promise<{ readonly lhr: LighthouseReport } | undefined>;
type Launch = (options: object) => Promise<{ readonly port: number; kill(): void }>;

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** A running browser that Lighthouse looks at pages with. */
export interface LighthouseSession {
  /** Looks at a page some times and gives the middle of each figure. Throws where the page cannot be looked at. */
  look(url: string, runs: number): Promise<LighthouseResult>;
  close(): void;
}

/** Installs Lighthouse where it is missing and starts a browser of its own for it. */
export async function openLighthouse(): Promise<LighthouseSession> {
  const modules = join(installed(import.meta.dirname, 'tools'), 'node_modules');
  const load = async (file: string): Promise<unknown> => import(pathToFileURL(join(modules, file)).href);
  const { default: run } = (await load('lighthouse/core/index.js')) as { default: RunLighthouse };
  const { launch } = (await load('chrome-launcher/dist/index.js')) as { launch: Launch };
  const profile = mkdtempSync(join(tmpdir(), 'bench-lighthouse-'));
  const browser = await launch({ chromePath: findChromium(), userDataDir: profile, chromeFlags: chromiumArguments, logLevel: 'silent' });
  return {
    look: async (url, runs) => {
      const reports: LighthouseReport[] = [];
      for (let at = 0; at < runs; at += 1) {
        const report = (await run(url, { port: browser.port, output: 'json', logLevel: 'silent', onlyCategories: categories }))?.lhr;
        if (report === undefined || report.runtimeError !== undefined) throw new Error(`Lighthouse could not look at ${url}: ${report?.runtimeError?.message ?? 'no result'}`);
        reports.push(report);
      }
      return summed(reports);
    },
    close: () => {
      browser.kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function summed(reports: readonly LighthouseReport[]): LighthouseResult {
  const middle = (audit: string): number => median(reports.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN));
  const failed = reports.flatMap(({ audits, categories: all }) => Object.values(all).flatMap(({ auditRefs }) => auditRefs
    .filter(({ id, weight }) => weight > 0 && typeof audits[id]?.score === 'number' && audits[id].score < 0.9).map(({ id }) => id)));
  return {
    scores: categories.map((category) => median(reports.map(({ categories: all }) => Math.round((all[category]?.score ?? 0) * 100)))),
    firstPaint: middle('first-contentful-paint'), largestPaint: middle('largest-contentful-paint'), blocked: middle('total-blocking-time'), shift: middle('cumulative-layout-shift'),
    failed: [...new Set(failed)].sort(), version: reports[0]!.lighthouseVersion,
  };
}

import { fullPolicy } from './policy.ts';

/** A header: its name and its value. */
export type Header = readonly [name: string, value: string];

/** What pages never use, so that nothing in them can. Browsers say so in the console for each feature they do not know; `web-share`, which pages do use, is one of these in Chromium for Linux. */
const features = [
  'accelerometer=()', 'autoplay=()', 'camera=()', 'clipboard-read=()', 'clipboard-write=(self)', 'display-capture=()', 'encrypted-media=()', 'fullscreen=()',
  'gamepad=()', 'geolocation=()', 'gyroscope=()', 'hid=()', 'idle-detection=()', 'keyboard-map=()', 'magnetometer=()', 'microphone=()', 'midi=()', 'payment=()',
  'picture-in-picture=()', 'publickey-credentials-get=()', 'screen-wake-lock=()', 'serial=()', 'sync-xhr=()', 'unload=()', 'usb=()',
  'xr-spatial-tracking=()',
];

/**
 * The security headers of every answer, after the OWASP Secure Headers Project
 * (https://owasp.org/www-project-secure-headers/, list of 2026-07-19) and the HTTP Headers Cheat Sheet
 * (https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html). docs/hosting.md says what was left out
 * of them and why. Takes the sources of all inline scripts.
 */
export function securityHeaders(hashes: readonly string[]): Header[] {
  return [
    ['Content-Security-Policy', fullPolicy(hashes)],
    ['Cross-Origin-Embedder-Policy', 'require-corp'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', features.join(', ')],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-DNS-Prefetch-Control', 'off'],
    ['X-Frame-Options', 'DENY'],
    ['X-Permitted-Cross-Domain-Policies', 'none'],
  ];
}

/** Sent over HTTPS only. It speaks for this host and not for those below it, about which the handbook knows nothing. */
export const transportHeader: Header = ['Strict-Transport-Security', 'max-age=63072000'];

/** Folders whose files have a hash of their content in their names, from the root of the site: what is at such an address never changes. */
export const hashedFolders = ['_astro', 'pagefind/fragment', 'pagefind/index'] as const;

/** How long answers may be kept: files with a hash in their names for good, all else as long as the host says that it is the same. */
export const cacheControl = { hashed: 'public, max-age=31536000, immutable', others: 'no-cache' } as const;

/** Kinds of file that servers do not know of themselves, with their endings. */
export const furtherTypes = [['text/markdown', 'md'], ['application/manifest+json', 'webmanifest']] as const;

/** Files of a build that tell a host something and are no part of the site. */
export const hostFiles = ['_headers', '_redirects'] as const;

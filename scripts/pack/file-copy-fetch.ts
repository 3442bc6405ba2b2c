/**
 * Makes the `fetch` of a copy that is opened from files, where browsers let no script ask for a file: what scripts ask
 * for stands in scripts, which hand it over when they are loaded. The files of the search are all in one; every other
 * file that is asked for has one of its own beside it.
 *
 * Takes the address of the script that asks, which lies one folder below the root of the copy. The function is printed
 * into each bundle of the copy, so it uses nothing from outside itself.
 */
export function fetchFromCopy(own: string): (address: string | URL) => Promise<Response> {
  const root = new URL('..', own).href;
  const held = ((globalThis as { handbookFiles?: HeldFiles }).handbookFiles ??= {});
  const loading = new Map<string, Promise<void>>();
  const load = (script: string): Promise<void> => new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = root + script;
    element.onload = () => resolve();
    element.onerror = () => {
      // A disk that was taken out may be there again at the next try.
      loading.delete(script);
      reject(new TypeError(`${script} cannot be read.`));
    };
    document.head.append(element);
  });
  return async (address) => {
    const name = new URL(address, location.href).href.slice(root.length).replace(/[?#].*/, '');
    const script = /^(?:search|pagefind)\//.test(name) ? 'search/files.js' : `${name}.js`;
    if (!loading.has(script)) loading.set(script, load(script));
    await loading.get(script);
    const content = held[name];
    if (content === undefined) return new Response(null, { status: 404 });
    return new Response(typeof content === 'string' ? content : Uint8Array.from(atob(content[0]), (sign) => sign.charCodeAt(0)));
  };
}

/** The files that were handed over, by their paths from the root: texts as they are, others in Base64 in a list of one. */
export type HeldFiles = Record<string, string | readonly [base64: string]>;

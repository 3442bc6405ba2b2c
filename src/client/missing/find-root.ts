/**
 * Finds the root of the site from the page for what is missing, which a host shows at any address and any depth, and
 * lets everything on the page begin there: its links, its search form and the scripts of the page.
 *
 * The root is the deepest folder above the address that holds the first script of the page, whose name no other site
 * has; where the build was stamped with its address, that one is asked about first. Only the page's own host is asked,
 * and where nothing answers the page stays as it is, with addresses from the root of the host or the stamped path.
 *
 * Its source is printed into the page, so it uses nothing from outside itself and is the same in every build: one hash
 * in a content security policy covers it.
 */
export async function findRoot(): Promise<void> {
  const { root = '/', known, modules = '' } = (document.currentScript as HTMLScriptElement).dataset;
  const scripts = modules.split(' ').filter(Boolean);
  const [first] = scripts;
  // Opened in development, or from a file, where the scripts of the page stand on it as on every other.
  if (first === undefined) return;
  const parts = location.pathname.split('/').slice(0, -1);
  const folders = parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`).reverse();
  // With the origin written out, since a path that begins with two slashes would name another host.
  const at = (folder: string): string => `${location.origin}${folder}`;
  const isRoot = (folder: string): Promise<boolean> =>
    fetch(at(folder) + first, { method: 'HEAD' }).then(({ ok, headers }) => ok && /javascript/.test(headers.get('content-type') ?? ''), () => false);
  let found: string | undefined;
  for (const folder of known === undefined ? folders : [root, ...folders]) {
    if (await isRoot(folder)) {
      found = folder;
      break;
    }
  }
  if (found === undefined) return;
  if (found !== root) {
    for (const name of ['href', 'action']) {
      for (const element of document.querySelectorAll(`[${name}^="/"]`)) element.setAttribute(name, at(found) + element.getAttribute(name)!.slice(root.length));
    }
  }
  document.documentElement.dataset['root'] = found;
  document.dispatchEvent(new Event('root-found'));
  // Not as elements: browsers that know Trusted Types let nothing give a script element its address.
  // A reader who leaves at once ends the loading, which is no error.
  for (const name of scripts) import(/* @vite-ignore */ at(found) + name).catch(() => undefined);
}

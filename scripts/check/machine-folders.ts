import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What stands at the top of a project: a short folder such as `/app` counts only in front of one of these. */
const inProject = ['src', 'scripts', 'public', 'docs', 'tests', 'node_modules', 'dist', '\\.build', '\\.cache', '\\.astro', '\\.git', 'package\\.json', 'astro\\.config'];

/** Paths that no text of the site has and that tools write: installed packages, and what Vite calls files outside its root. */
const everywhere = String.raw`/@fs/|(?:/[\w.@+-]+)+/node_modules/|[A-Za-z]:\\(?:[\w.@+ -]+\\)*node_modules\\`;

/** What may not stand in front of a path that begins at the root of a machine; otherwise it is the end of something longer. */
const before = String.raw`(?<![\w.@~%/-])(?:file://)?`;

/**
 * Makes an expression that finds the places of the machine at hand in a text: below the project's root, as it was named
 * and as it really is, in packages, and in hidden folders of the home of whoever runs it.
 *
 * Takes the root, and the home for tests. The home alone does not count, because samples about files name made-up
 * homes, and somebody may be called as in one of them.
 */
export function machineFolders(root: string, home = homedir()): RegExp {
  const roots = [...new Set([root, realPath(root)])].map((folder) => folder.replace(/[/\\]+$/, ''));
  const own = roots.filter((folder) => folder !== '').flatMap((folder) => {
    const named = anyForm(folder);
    // A long path is unmistakable even alone; a short one may be the path of an address in a text.
    return folder.split(/[/\\]/).filter(Boolean).length > 2 ? [`${named}(?![\\w-])`] : [`${named}[/\\\\]+(?:${inProject.join('|')})`];
  });
  const hidden = `${anyForm(home.replace(/[/\\]+$/, ''))}[/\\\\]+\\.`;
  return new RegExp(`${before}(?:${[...own, hidden].join('|')})|${everywhere}`, 'g');
}

/** A path as it is written, as part of an address, and as a string in a script, where separators are doubled. */
function anyForm(path: string): string {
  const forms = [path, path.replaceAll('\\', '/'), path.replaceAll('\\', '\\\\'), pathToFileURL(join(path, '/')).pathname.slice(0, -1)];
  return `(?:${[...new Set(forms)].map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')})`;
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

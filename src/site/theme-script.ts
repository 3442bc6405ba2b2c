import { minify } from 'vite';
import { rememberTheme } from '../client/theme.ts';

/** The text of the script that remembers the theme, made small once: every page has it, and the same. */
export const themeScript: Promise<string> = small(`(${rememberTheme.toString()})()`);

/** Throws where the text is no script. */
async function small(text: string): Promise<string> {
  const { code, errors } = await minify('theme.js', text);
  if (errors.length > 0) throw new Error(`src/client/theme.ts cannot be made small: ${errors.map(({ message }) => message).join('; ')}`);
  return code.trim().replace(/;$/, '');
}

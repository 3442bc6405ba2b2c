// What every page loads of the keyboard: it knows which keys there are, and what they do is loaded with the first.
import { isSingleKey, singleKeys } from './single-key.ts';

const press = (key: string): void => void import('./keyboard.ts').then((keyboard) => keyboard.press(key, singleKeys));

document.addEventListener('keydown', (event) => {
  if (!/^[?jknp]$/.test(event.key) || !isSingleKey(event)) return;
  event.preventDefault();
  press(event.key);
});
// A button for the help needs no key, so that who switched the keys off can switch them on again.
document.addEventListener('click', ({ target }) => {
  if ((target as Element).matches('[data-keyboard]')) press('?');
});

import { join } from 'node:path';
import { fileOfPackage } from '../../tests/support/debian-package.ts';

const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];

/** The path of a command that packages of Debian bring; where it is missing they are installed, or an error names them. */
export function debianCommand(command: string, [name = command, ...others]: readonly string[] = [command]): string {
  return fileOfPackage(name, folders.map((folder) => join(folder, command)), { with: others });
}

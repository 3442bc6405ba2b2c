import { cacheControl, furtherTypes, hashedFolders, hostFiles, securityHeaders, transportHeader } from './headers.ts';
import { madeBy, mounted, type ServerOptions } from './server-options.ts';

/** A text as a Caddyfile reads it: in quotes, and with no placeholders in it. Throws for what it cannot hold. */
function quoted(text: string): string {
  if (/[{}\n]/.test(text)) throw new Error(`Caddy would read a placeholder in ${text}.`);
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** A configuration for Caddy 2. With a host's name in the variable `HANDBOOK_HOST`, Caddy gets a certificate by itself. */
export function caddyfile({ hashes, redirects, folder, path, listen }: ServerOptions): string {
  const files = `root * ${quoted(folder)}
file_server {
	precompressed br gzip
	hide ${hostFiles.join(' ')}
}`;
  const kept = hashedFolders.map((name) => mounted(path, `${name}/*`)).join(' ');
  return `${madeBy.map((line) => `# ${line}\n`).join('')}
(handbook_headers) {
	header {
		-Server
${securityHeaders(hashes).map(([name, value]) => `		${name} ${quoted(value)}\n`).join('')}	}
	header @https ${transportHeader[0]} ${quoted(transportHeader[1])}
}

{$HANDBOOK_HOST::${listen}} {
${indented(`@https protocol https
import handbook_headers
@hashed path ${kept}
@others not path ${kept}
header @others Cache-Control ${quoted(cacheControl.others)}
header @hashed Cache-Control ${quoted(cacheControl.hashed)}
${furtherTypes.map(([type, ending]) => `@${ending} path *.${ending}
header @${ending} Content-Type ${quoted(`${type}; charset=utf-8`)}
`).join('')}
${redirects.map(({ from, to }) => `redir ${quoted(decodeURI(mounted(path, from)))} ${quoted(mounted(path, to))} permanent\n`).join('')}${path === '/' ? files : `redir ${path.slice(0, -1)} ${path} permanent
handle_path ${path}* {
${indented(files)}
}
handle {
	error 404
}`}

# Caddy starts anew with the headers of an answer that is an error.
handle_errors {
	import handbook_headers
	@missing expression {http.error.status_code} == 404
	handle @missing {
		header Cache-Control ${quoted(cacheControl.others)}
		root * ${quoted(folder)}
		rewrite * /404.html
		file_server {
			precompressed br gzip
		}
	}
}`)}
}
`;
}

function indented(text: string): string {
  return text.split('\n').map((line) => (line === '' ? '' : `\t${line}`)).join('\n');
}

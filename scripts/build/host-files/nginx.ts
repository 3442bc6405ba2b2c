import { cacheControl, furtherTypes, hashedFolders, hostFiles, securityHeaders, transportHeader } from './headers.ts';
import { madeBy, mounted, type ServerOptions } from './server-options.ts';

/** A text as nginx reads it: in quotes, and with no variables in it. Throws for what nginx cannot hold. */
function quoted(text: string): string {
  if (/[$\n]/.test(text)) throw new Error(`nginx would read a variable in ${text}.`);
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

const [transport, overHttps] = transportHeader;

/**
 * A configuration for nginx with the modules `gzip_static` and `brotli_static` (Debian: nginx and
 * libnginx-mod-http-brotli-static), as it is included in the block `http`.
 *
 * Headers stand in the block `server` alone: nginx drops them all in a block below it that adds one of its own.
 */
export function nginxConfig({ hashes, redirects, folder, path, listen }: ServerOptions): string {
  const atRoot = path === '/';
  return `${madeBy.map((line) => `# ${line}\n`).join('')}
map $uri $handbook_cache {
    default ${quoted(cacheControl.others)};
    ${quoted(`~^${path}(?:${hashedFolders.join('|')})/[^/]+`)} ${quoted(cacheControl.hashed)};
}

map $https $handbook_transport {
    default "";
    on ${quoted(overHttps)};
}

server {
    listen ${listen};
    server_name _;
    # What belongs to this host and to no version: its name, its certificate, further ports.
    include handbook.d/*.conf;
    server_tokens off;
    absolute_redirect off;
    include /etc/nginx/mime.types;
    types {
${furtherTypes.map(([type, ending]) => `        ${type} ${ending};\n`).join('')}    }
    charset utf-8;
    charset_types text/plain text/css text/xml text/markdown application/javascript application/json application/manifest+json image/svg+xml;

    # Files that were compressed beforehand: "page.html.br" and "page.html.gz" beside "page.html".
    brotli_static on;
    gzip_static on;
    gzip_vary on;

${securityHeaders(hashes).map(([name, value]) => `    add_header ${name} ${quoted(value)} always;\n`).join('')}    # Empty, and so not sent, where nginx does not speak HTTPS itself; whatever does in front of it has to send it.
    add_header ${transport} $handbook_transport always;
    add_header Cache-Control $handbook_cache always;

    location ${path} {
        ${atRoot ? `root ${quoted(folder)}` : `alias ${quoted(`${folder}/`)}`};
        index index.html;
    }
${atRoot ? '' : `    location = ${path.slice(0, -1)} {
        return 301 ${quoted(path)};
    }
`}${redirects.map(({ from, to }) => `    location = ${quoted(decodeURI(mounted(path, from)))} {
        return 301 ${quoted(mounted(path, to))};
    }
`).join('')}
    # What tells other hosts something is no part of the site.
${hostFiles.map((name) => `    location = ${mounted(path, name)} {
        return 404;
    }
`).join('')}    error_page 403 404 ${mounted(path, '404.html')};
}
`;
}

/**
 * A whole configuration for nginx in a container: no process of it is root, and it writes only below /tmp.
 */
export function containerConfig(options: ServerOptions): string {
  return `${madeBy.map((line) => `# ${line}\n`).join('')}
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
worker_processes auto;
pid /tmp/nginx.pid;
error_log stderr notice;

events {}

http {
    access_log /dev/stdout combined;
    client_body_temp_path /tmp/nginx-body;
    proxy_temp_path /tmp/nginx-proxy;
    fastcgi_temp_path /tmp/nginx-fastcgi;
    uwsgi_temp_path /tmp/nginx-uwsgi;
    scgi_temp_path /tmp/nginx-scgi;
    default_type application/octet-stream;
    sendfile on;
    tcp_nopush on;

${nginxConfig(options).split('\n').slice(madeBy.length + 1).map((line) => (line === '' ? '' : `    ${line}`)).join('\n').trimEnd()}
}
`;
}

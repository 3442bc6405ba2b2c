import { createServer, request as send, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request and its response, in the form in which pages show them: start line, headers, empty line, body. */
export interface HttpExchange {
  readonly request: string;
  readonly response: string;
}

/** A proxy on loopback that writes down what passes. */
export interface HttpRecorder {
  readonly url: string;
  readonly exchanges: readonly HttpExchange[];
  close(): Promise<void>;
}

/** Headers of HTTP itself that no page shows and that differ from run to run. */
const incidental = new Set(['host', 'connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length', 'accept-encoding', 'accept-language', 'user-agent', 'sec-fetch-mode']);

function written(startLine: string, headers: IncomingHttpHeaders, chunks: readonly Buffer[]): string {
  const lines = Object.entries(headers).filter(([name]) => !incidental.has(name)).map(([name, value]) => `${name}: ${String(value)}`);
  return [startLine, ...lines, '', Buffer.concat(chunks).toString('utf8')].join('\n');
}

/** Starts a proxy in front of a server on loopback; an exchange is complete when its response has ended. */
export async function recordHttp(port: number): Promise<HttpRecorder> {
  const exchanges: HttpExchange[] = [];
  const proxy = createServer((request, response) => {
    const asked: Buffer[] = [];
    const answered: Buffer[] = [];
    const upstream = send({ host: '127.0.0.1', port, method: request.method, path: request.url, headers: { ...request.headers, host: `127.0.0.1:${port}` } });
    request.on('data', (chunk: Buffer) => asked.push(chunk)).pipe(upstream);
    upstream.on('error', () => response.destroy()).on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      response.flushHeaders();
      answer.on('data', (chunk: Buffer) => answered.push(chunk)).pipe(response);
      answer.once('close', () => exchanges.push({
        request: written(`${request.method} ${request.url} HTTP/1.1`, request.headers, asked),
        response: written(`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`, answer.headers, answered),
      }));
    });
    response.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/mcp`,
    exchanges,
    close: () => new Promise((resolve) => {
      proxy.closeAllConnections();
      proxy.close(() => resolve());
    }),
  };
}

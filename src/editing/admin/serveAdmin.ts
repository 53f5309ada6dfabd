import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { DeskContext } from '#editing/cms/deskContext';

/** The editor sets styles on elements and shows pictures that were just chosen; nothing comes from elsewhere. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob: data:",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface ServedAdmin {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the built editor on loopback alone. Rejects with Node's error where the port is taken.
 *
 * @param context asked for at every load of the page
 */
export async function serveAdmin(
  dir: string,
  port: number,
  context: () => Promise<DeskContext>,
): Promise<ServedAdmin> {
  const files = sirv(dir, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const host = request.headers.host ?? '';
    // Another site's name that resolves to this machine must not read the content's names.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return void response.writeHead(403).end();
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (request.url !== '/context.json') {
      return files(request, response, () => void response.writeHead(404).end());
    }
    context().then(
      (value) => {
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(JSON.stringify(value));
      },
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

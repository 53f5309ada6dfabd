import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

export interface ServedFolder {
  url: string;
  server: Server;
  close(): Promise<void>;
}

/** A port that somebody else uses. */
export class PortTakenError extends Error {}

/**
 * Serves a finished site on loopback, as a plain static host would: no rewriting, 404.html for
 * what is not there.
 *
 * @param port 0 takes a free one
 */
export function serveFolder(folder: string, port: number): Promise<ServedFolder> {
  const handler = sirv(folder, { dev: true, etag: true });
  // A page of text pasted into a search box travels in the address: answered, not refused.
  const server = createServer({ maxHeaderSize: 256 * 1024 }, (request, response) => {
    handler(request, response, () => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      try {
        response.end(readFileSync(join(folder, '404.html')));
      } catch {
        response.end('没有这一页');
      }
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new PortTakenError(`端口 ${port} 已被别的程序占用。`) : error,
      ),
    );
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({
        url: `http://localhost:${taken}`,
        server,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

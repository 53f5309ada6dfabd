import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { mediaAddress } from '#media/sitePicture';
import type { Workspace } from '#publish/workspace';

/** In the preview, pictures come from where they were made, attachments from the content, and every change of the content shows. */
export function previewFiles({ mediaDir, contentDir }: Workspace): Plugin {
  const serve =
    (address: string, folder: string): Plugin['configureServer'] =>
    (server) => {
      server.middlewares.use(address, async (request, response, next) => {
        const name = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
        const file = join(folder, name);
        if (!file.startsWith(folder) || !(await stat(file).catch(() => undefined))?.isFile())
          return next();
        if (name.endsWith('.webp')) response.setHeader('Content-Type', 'image/webp');
        createReadStream(file).pipe(response);
      });
    };
  return {
    name: 'xuekan-preview-files',
    configureServer(server) {
      // An entry with errors does not reach the store, so a change of it would go unseen.
      const reload = (file: string) => {
        if (file.replaceAll('\\', '/').startsWith(contentDir.replaceAll('\\', '/'))) {
          server.ws.send({ type: 'full-reload' });
        }
      };
      server.watcher.add(contentDir);
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, reload);
      (serve(mediaAddress, mediaDir) as (s: typeof server) => void)(server);
      (serve('/attachments/', contentDir) as (s: typeof server) => void)(server);
    },
  };
}

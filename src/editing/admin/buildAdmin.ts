import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { officeStrings } from '#editing/admin/adminText';
import { entryPictures } from '#editing/admin/entryPictures';

const locales = /@sveltia\/cms\/locales\/([\w-]+)\.json$/;

/** The editor's Chinese in the words of an office; of its other languages only English is kept. */
const localeWords: Plugin = {
  name: 'xuekan-admin-words',
  enforce: 'pre',
  transform: (code, id) => {
    const [, locale] = locales.exec(id.replaceAll('\\', '/').replace(/\?.*$/, '')) ?? [];
    if (locale === 'zh-CN')
      return { code: JSON.stringify(officeStrings(JSON.parse(code))), map: null };
    return locale && locale !== 'en-US' ? { code: '{}', map: null } : undefined;
  },
};

const fontAddress =
  /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([\w-]+)(?::vf)?@[\d.]+\/(latin-[\w-]+)\.woff2/g;

/** The editor's stylesheet names fonts of a network; the same fonts lie in its package. */
const ownFonts: Plugin = {
  name: 'xuekan-admin-fonts',
  enforce: 'pre',
  transform(code, id) {
    if (!/@sveltia\/cms\/npm\/index\.js$/.test(id.replaceAll('\\', '/'))) return undefined;
    const assets = join(dirname(id), 'assets');
    const files = readdirSync(assets);
    const local = code.replaceAll(fontAddress, (_, family: string, face: string) => {
      const file = files.find(
        (name) => name.startsWith(`${family}-${face}`) && name.endsWith('.woff2'),
      );
      if (!file) throw new Error(`@sveltia/cms brings no font file for ${family} ${face}.`);
      this.emitFile({
        type: 'asset',
        fileName: `fonts/${file}`,
        source: readFileSync(join(assets, file)),
      });
      return `/fonts/${file}`;
    });
    return { code: local, map: null };
  },
};

/** Builds the browser editor into a folder of its own; it is never part of the published site. */
export async function buildAdmin(outDir: string): Promise<void> {
  const before = process.env.NODE_ENV;
  try {
    await build({
      root: fileURLToPath(new URL('./browser', import.meta.url)),
      configFile: false,
      logLevel: 'error',
      plugins: [localeWords, ownFonts, entryPictures],
      build: {
        outDir,
        emptyOutDir: true,
        target: 'esnext',
        minify: false,
        reportCompressedSize: false,
        chunkSizeWarningLimit: 1e6,
        assetsInlineLimit: 0,
      },
    });
  } finally {
    // Vite leaves the process in production, where a preview started next would hide drafts.
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

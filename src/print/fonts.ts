import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Coverage, readCoverage } from '#print/coverage';
import { recalling } from '#print/recalling';
import { woffToSfnt } from '#print/sfnt';

/**
 * Where the type of every printed page comes from: npm packages with static fonts under the OFL,
 * never the machine's own fonts, so that all machines print the same page.
 */
export interface PrintFonts {
  /** Folders for the compiler. */
  directories: string[];
  /** True where some printing font has the character. */
  covers(codePoint: number): boolean;
}

const require = createRequire(import.meta.url);
const packageFolder = (name: string) => dirname(require.resolve(`${name}/package.json`));

const serifWeights = ['400Regular', '700Bold', '900Black'];
const sansWeights = ['400Regular', '500Medium', '700Bold'];

/** LXGW WenKai Regular (楷): the package's “latin” file is the whole font, as WOFF 1.0. */
function kaiFolder(cacheFolder: string): string {
  const home = packageFolder('@fontsource/lxgw-wenkai');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(cacheFolder, `lxgw-wenkai-${version}`);
  const file = join(folder, 'LXGWWenKai-Regular.ttf');
  if (existsSync(file)) return folder;
  mkdirSync(folder, { recursive: true });
  const ttf = woffToSfnt(readFileSync(join(home, 'files', 'lxgw-wenkai-latin-500-normal.woff')));
  // Several builds may share the cache: whoever renames last wins, with equal bytes.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, ttf);
  renameSync(draft, file);
  return folder;
}

const recall = recalling<PrintFonts>(4);

/**
 * Folders and coverage of the printing fonts; what had to be unpacked is kept in `cacheFolder`.
 * Found once in a process: reading what the fonts cover takes as long as setting a short file.
 */
export const printFonts = (cacheFolder: string): PrintFonts =>
  recall(cacheFolder, () => findFonts(cacheFolder));

function findFonts(cacheFolder: string): PrintFonts {
  const serif = packageFolder('@expo-google-fonts/noto-serif-sc');
  const sans = packageFolder('@expo-google-fonts/noto-sans-sc');
  const kai = kaiFolder(cacheFolder);
  const serifFolders = serifWeights.map((weight) => join(serif, weight));
  const directories = [...serifFolders, ...sansWeights.map((weight) => join(sans, weight)), kai];
  let coverages: Coverage[] | undefined;
  return {
    directories,
    covers(codePoint) {
      coverages ??= [serifFolders[0]!, kai].map((folder) =>
        readCoverage(join(folder, readdirSync(folder).find((name) => name.endsWith('.ttf'))!)),
      );
      return coverages.some((coverage) => coverage.has(codePoint));
    },
  };
}

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { commonFont } from '#print/commonFont';
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

/** Folders of the whole fonts of a package, and of their copies with the common characters. */
interface FontPackage {
  whole: string[];
  common: string;
}

const versionOf = (home: string): string =>
  (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }).version;

/** Makes a file of the cache once. */
function keep(file: string, make: () => Buffer): void {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  // Several builds may share the cache: whoever renames last wins, with equal bytes.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, make());
  renameSync(draft, file);
}

const ttfOf = (folder: string): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith('.ttf'))!);

function keepCommon(folder: string, ttf: string, family: readonly [string, string]): void {
  keep(join(folder, basename(ttf)), () => commonFont(readFileSync(ttf), family));
}

/** Noto in some weights. */
function noto(
  name: string,
  weights: readonly string[],
  family: readonly [string, string],
  cacheFolder: string,
): FontPackage {
  const home = packageFolder(`@expo-google-fonts/${name}`);
  const whole = weights.map((weight) => join(home, weight));
  const common = join(cacheFolder, `${name}-${versionOf(home)}-common`);
  for (const folder of whole) keepCommon(common, ttfOf(folder), family);
  return { whole, common };
}

/** LXGW WenKai Regular (楷): the package's “latin” file is the whole font, as WOFF 1.0. */
function kai(cacheFolder: string): FontPackage {
  const home = packageFolder('@fontsource/lxgw-wenkai');
  const whole = join(cacheFolder, `lxgw-wenkai-${versionOf(home)}`);
  const common = `${whole}-common`;
  const ttf = join(whole, 'LXGWWenKai-Regular.ttf');
  keep(ttf, () =>
    woffToSfnt(readFileSync(join(home, 'files', 'lxgw-wenkai-latin-500-normal.woff'))),
  );
  keepCommon(common, ttf, ['LXGW WenKai', 'LXGW Kai GB']);
  return { whole: [whole], common };
}

const recall = recalling<PrintFonts>(4);

/**
 * Folders and coverage of the printing fonts; what had to be unpacked is kept in `cacheFolder`.
 * Found once in a process: reading what the fonts cover takes as long as setting a short file.
 */
export const printFonts = (cacheFolder: string): PrintFonts =>
  recall(cacheFolder, () => findFonts(cacheFolder));

function findFonts(cacheFolder: string): PrintFonts {
  const serif = noto(
    'noto-serif-sc',
    serifWeights,
    ['Noto Serif SC', 'Noto Serif GB'],
    cacheFolder,
  );
  const sans = noto('noto-sans-sc', sansWeights, ['Noto Sans SC', 'Noto Sans GB'], cacheFolder);
  const wenkai = kai(cacheFolder);
  let coverages: Coverage[] | undefined;
  return {
    directories: [serif, sans, wenkai].flatMap(({ whole, common }) => [common, ...whole]),
    covers(codePoint) {
      coverages ??= [serif, wenkai].map(({ whole }) => readCoverage(ttfOf(whole[0]!)));
      return coverages.some((coverage) => coverage.has(codePoint));
    },
  };
}

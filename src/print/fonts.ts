import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { type Coverage, readCoverage } from '#print/coverage';
import { recalling } from '#print/recalling';

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

const versionOf = async (home: string): Promise<string> =>
  (JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string }).version;

/** Makes a file of the cache once; several builds may share it. */
async function keep(file: string, make: () => Promise<Buffer>): Promise<void> {
  if (existsSync(file)) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFileAtomic(file, await make(), { fsync: false });
}

const ttfOf = (folder: string): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith('.ttf'))!);

const keepCommon = (folder: string, ttf: string, family: readonly [string, string]) =>
  keep(join(folder, basename(ttf)), async () => {
    // Loaded once in the life of a cache.
    const { commonFont } = await import('#print/commonFont');
    return commonFont(await readFile(ttf), readCoverage(ttf), family);
  });

/** Noto in some weights. */
async function noto(
  name: string,
  weights: readonly string[],
  family: readonly [string, string],
  cacheFolder: string,
): Promise<FontPackage> {
  const home = packageFolder(`@expo-google-fonts/${name}`);
  const whole = weights.map((weight) => join(home, weight));
  const common = join(cacheFolder, `${name}-${await versionOf(home)}-common`);
  for (const folder of whole) await keepCommon(common, ttfOf(folder), family);
  return { whole, common };
}

/** LXGW WenKai Regular (楷): the package's “latin” file is the whole font, as WOFF 1.0. */
async function kai(cacheFolder: string): Promise<FontPackage> {
  const home = packageFolder('@fontsource/lxgw-wenkai');
  const whole = join(cacheFolder, `lxgw-wenkai-${await versionOf(home)}`);
  const common = `${whole}-common`;
  const ttf = join(whole, 'LXGWWenKai-Regular.ttf');
  await keep(ttf, async () => {
    const { default: subsetFont } = await import('subset-font');
    const woff = await readFile(join(home, 'files', 'lxgw-wenkai-latin-500-normal.woff'));
    // Since 2.8; its types are of 2.3.
    const unpacked = { keepAllGlyphs: true, targetFormat: 'sfnt' } as const;
    return subsetFont(woff, '', unpacked);
  });
  await keepCommon(common, ttf, ['LXGW WenKai', 'LXGW Kai GB']);
  return { whole: [whole], common };
}

const recall = recalling<Promise<PrintFonts>>(4);

/**
 * Folders and coverage of the printing fonts; what had to be made of them is kept in `cacheFolder`.
 * Found once in a process: reading what the fonts cover takes as long as setting a short file.
 */
export const printFonts = (cacheFolder: string): Promise<PrintFonts> =>
  recall(cacheFolder, () => findFonts(cacheFolder));

async function findFonts(cacheFolder: string): Promise<PrintFonts> {
  const [serif, sans, wenkai] = await Promise.all([
    noto('noto-serif-sc', serifWeights, ['Noto Serif SC', 'Noto Serif GB'], cacheFolder),
    noto('noto-sans-sc', sansWeights, ['Noto Sans SC', 'Noto Sans GB'], cacheFolder),
    kai(cacheFolder),
  ]);
  let coverages: Coverage[] | undefined;
  return {
    directories: [serif, sans, wenkai].flatMap(({ whole, common }) => [common, ...whole]),
    covers(codePoint) {
      coverages ??= [serif, wenkai].map(({ whole }) => readCoverage(ttfOf(whole[0]!)));
      return coverages.some((coverage) => coverage.has(codePoint));
    },
  };
}

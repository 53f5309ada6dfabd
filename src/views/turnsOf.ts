import type { Article } from '#catalog/publication';
import { hrefOf } from '#views/articleLink';

/** A turn longer than this is cut in a quotation. */
const longest = 90;

/** What a person said in a forum, each turn shortened and with its own address. */
export function turnsOf(article: Article, person: string): { text: string; href: string }[] {
  if (article.collection !== 'forums') return [];
  return (article.transcript?.turns ?? [])
    .filter((turn) => turn.person === person)
    .map(({ text, address }) => ({
      text: shortened(text),
      href: `${hrefOf(article.ref)}#${address}`,
    }));
}

function shortened(text: string): string {
  const line = text.replaceAll('\n', '');
  if (line.length <= longest) return line;
  const characters = [...line];
  return characters.length <= longest ? line : `${characters.slice(0, longest).join('')}……`;
}

import type { Transcript, TranscriptTurn } from '#catalog/publication';
import type { Cast } from '#markdown/cast';
import { turnOf } from '#markdown/cast';
import { headingsOf } from '#markdown/headings';
import { parseMarkdown } from '#markdown/parse';
import { textBlocks } from '#markdown/text';

/** The topics and turns of a forum's body. */
export function transcriptOf(body: string, cast: Cast): Transcript {
  const { tokens } = parseMarkdown(body, cast);
  const words = new Map<string, string[]>();
  for (const { turn, kind, text } of textBlocks(tokens)) {
    if (turn && kind !== 'note')
      words.set(turn.address, [...(words.get(turn.address) ?? []), text]);
  }
  const turns: TranscriptTurn[] = tokens
    .filter((token) => token.type === 'turn_open')
    .map((token) => {
      const { speaker, moderator, voice, number, address, topic } = turnOf(token);
      return {
        ...(speaker.id ? { person: speaker.id } : {}),
        name: speaker.name,
        moderator,
        voice,
        number,
        address,
        topic,
        text: (words.get(address) ?? []).join('\n'),
      };
    });
  const topics = [...headingsOf(tokens).values()]
    .filter(({ level }) => level === 2)
    .map(({ id, text }, i) => ({
      id,
      text,
      turns: turns.filter(({ topic }) => topic === i + 1).length,
    }));
  return { topics, turns };
}

import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Cast, CastMember, TranscriptFault, Turn } from '#markdown/cast';
import { isNearName } from '#markdown/nearName';
import { type SpeakerLabel, speakerLabel } from '#markdown/speakerLabel';

/** The word that always means the moderator. */
const moderatorWord = '主持人';
const stageNoteForm = /^[\s　]*[（(][^（()）]+[）)][\s　]*$/;

interface Speaker {
  key: string;
  name: string;
  id?: string;
  moderator: boolean;
  voice: boolean;
  /** Ids of all who answer to the name that was found, where they are several. */
  namesakes?: readonly string[];
}

/**
 * Turns the paragraphs of a transcript into speakers' turns, before inline parsing: a line that
 * opens with a speaker's label begins `turn_open … turn_close`; whatever follows without a name
 * stays inside. A `##` heading ends the turn and opens a topic. The grammar is the content
 * model's; documents without a cast pass untouched.
 */
export function transcript(markdownIt: MarkdownIt): void {
  markdownIt.core.ruler.after('block', 'transcript', (state) => {
    const { cast, faults } = state.env as { cast?: Cast; faults?: TranscriptFault[] };
    if (cast) state.tokens = new TranscriptReader(state, cast, faults ?? []).read();
  });
}

class TranscriptReader {
  #out: Token[] = [];
  #open = false;
  #topic = 0;
  #counts = new Map<string, number>();
  #state: StateCore;
  #cast: Cast;
  #faults: TranscriptFault[];
  #speakers: ReadonlyMap<string, Speaker>;
  #lines: string[];

  constructor(state: StateCore, cast: Cast, faults: TranscriptFault[]) {
    this.#state = state;
    this.#cast = cast;
    this.#faults = faults;
    this.#speakers = speakersOf(cast);
    this.#lines = state.src.split('\n');
  }

  read(): Token[] {
    const { tokens } = this.#state;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      const inline = tokens[i + 1];
      if (token.type === 'heading_open' && token.level === 0 && token.tag === 'h2') {
        this.#closeTurn();
        this.#topic++;
        this.#out.push(token);
      } else if (
        token.type === 'paragraph_open' &&
        token.level === 0 &&
        inline?.type === 'inline'
      ) {
        this.#paragraph(inline);
        i += 2;
      } else if (token.type === 'footnote_block_open') {
        this.#closeTurn();
        this.#out.push(token);
      } else {
        this.#out.push(token);
      }
    }
    this.#closeTurn();
    return this.#out;
  }

  #paragraph(inline: Token): void {
    const first = inline.map?.[0] ?? 0;
    if (stageNoteForm.test(inline.content)) {
      this.#push('stage_note_open', 'p', 1, first);
      this.#inline(inline.content, first);
      this.#push('stage_note_close', 'p', -1, first);
      return;
    }
    let pending: string[] = [];
    let pendingLine = first;
    const flush = () => {
      if (pending.length > 0) {
        this.#push('paragraph_open', 'p', 1, pendingLine);
        this.#inline(pending.join('\n'), pendingLine);
        this.#push('paragraph_close', 'p', -1, pendingLine);
      }
      pending = [];
    };
    for (const [offset, line] of inline.content.split('\n').entries()) {
      const label = speakerLabel(line);
      const speaker = label && this.#speakers.get(label.name);
      if (label && speaker) {
        flush();
        if (speaker.namesakes)
          this.#report('ambiguous', label, first + offset, { ids: speaker.namesakes });
        this.#openTurn(speaker, label, first + offset);
        pendingLine = first + offset;
        if (label.rest.trim() !== '') pending.push(label.rest);
      } else {
        if (label) this.#suspect(label, first + offset);
        if (pending.length === 0) pendingLine = first + offset;
        pending.push(line);
      }
    }
    flush();
  }

  #openTurn(speaker: Speaker, label: SpeakerLabel, line: number): void {
    this.#closeTurn();
    const number = (this.#counts.get(speaker.key) ?? 0) + 1;
    this.#counts.set(speaker.key, number);
    const turn: Turn = {
      speaker: { name: speaker.name, ...(speaker.id ? { id: speaker.id } : {}) },
      moderator: speaker.moderator,
      voice: speaker.voice,
      ...(label.post ? { post: label.post } : {}),
      label: `${label.name}${label.post ? `（${label.post}）` : ''}：`,
      number,
      address: `${speaker.key}-${number}`,
      topic: this.#topic,
    };
    this.#push('turn_open', 'section', 1, line).meta = { turn };
    this.#open = true;
  }

  #closeTurn(): void {
    if (this.#open) this.#push('turn_close', 'section', -1, null);
    this.#open = false;
  }

  #suspect(label: SpeakerLabel, line: number): void {
    if (this.#cast.strangers.has(label.name)) return void this.#report('stranger', label, line);
    const near = [...this.#speakers.keys()].find(
      (name) => name !== moderatorWord && isNearName(label.name, name),
    );
    if (near) this.#report('near', label, line, { suggestion: near });
    else if (label.bold) this.#report('nobody', label, line);
  }

  #report(
    kind: TranscriptFault['kind'],
    { name }: SpeakerLabel,
    line: number,
    more: Pick<TranscriptFault, 'suggestion' | 'ids'> = {},
  ): void {
    const column = Math.max(0, this.#lines[line]?.indexOf(name) ?? 0);
    this.#faults.push({ line, column, kind, name, ...more });
  }

  #push(type: string, tag: string, nesting: -1 | 0 | 1, line: number | null): Token {
    const token = new this.#state.Token(type, tag, nesting);
    token.block = true;
    if (line !== null) token.map = [line, line + 1];
    this.#out.push(token);
    return token;
  }

  #inline(content: string, line: number): void {
    const token = this.#push('inline', '', 0, line);
    token.content = content;
    token.children = [];
    token.map = [line, line + content.split('\n').length];
  }
}

/** Every name that opens a turn; the moderator also under 主持人, participants before voices. */
function speakersOf({ moderator, participants, voices }: Cast): Map<string, Speaker> {
  const speakers = new Map<string, Speaker>();
  const add = (member: CastMember, isModerator: boolean) => {
    const speaker: Speaker = {
      key: member.id ?? member.name,
      name: member.name,
      ...(member.id ? { id: member.id } : {}),
      moderator: isModerator,
      voice: false,
    };
    for (const name of member.names) {
      const known = speakers.get(name);
      if (!known) speakers.set(name, speaker);
      else if (known.id && speaker.id && known.id !== speaker.id) {
        speakers.set(name, {
          ...known,
          namesakes: [...(known.namesakes ?? [known.id]), speaker.id],
        });
      }
    }
    if (isModerator) speakers.set(moderatorWord, speaker);
  };
  if (moderator) add(moderator, true);
  for (const participant of participants) add(participant, false);
  for (const voice of voices) {
    if (!speakers.has(voice)) {
      speakers.set(voice, { key: voice, name: voice, moderator: false, voice: true });
    }
  }
  return speakers;
}

/** Who may speak in a transcript. */
export interface CastMember {
  /** The person's id; absent where the name has no file. */
  id?: string;
  /** The name that is shown. */
  name: string;
  /** Every name under which the person may open a turn: name and aliases. */
  names: readonly string[];
}

export interface Cast {
  moderator?: CastMember;
  participants: readonly CastMember[];
  /** Unnamed speakers, such as 现场听众. */
  voices: readonly string[];
  /** Names of people who have a file, to tell a stranger's turn from running text. */
  strangers: ReadonlySet<string>;
}

/** What a `turn_open` token says of its turn, under `token.meta.turn`. */
export interface Turn {
  speaker: { id?: string; name: string };
  moderator: boolean;
  /** An unnamed voice. */
  voice: boolean;
  /** The post in brackets, where the line gives one. */
  post?: string;
  /** What the line opens with, as written but for marks: `李长河（综采班班长）：`. */
  label: string;
  /** Running number of this speaker in this transcript, from 1. */
  number: number;
  /** The turn's address within its page: speaker and number. It stays when other turns change. */
  address: string;
  /** Number of the `##` topic, from 1; 0 before the first. */
  topic: number;
}

/** The turn of a `turn_open` token. */
export function turnOf(token: { meta: Record<string, unknown> | null }): Turn {
  return token.meta!.turn as Turn;
}

export interface TranscriptFault {
  /** Line of the body, from 0. */
  line: number;
  /** Column within that line, from 0. */
  column: number;
  kind: 'stranger' | 'nobody' | 'near' | 'ambiguous';
  /** The name as written. */
  name: string;
  /** The participant that was probably meant. */
  suggestion?: string;
  /** Ids of the participants who share the name. */
  ids?: readonly string[];
}

/** The beginning of a line that may open a speaker's turn. */
export interface SpeakerLabel {
  /** The name as written, without bold, post and colon. */
  name: string;
  post?: string;
  bold: boolean;
  /** The words after the colon. */
  rest: string;
}

// Indent, bold, name, bold, post in brackets, bold, colon, bold: each mark at most once on either side.
const labelForm =
  /^[\s　]*(\*\*|__)?([^\s　：:（()）*_，。；！？、“”《》|`[\]]+(?: [^\s：:（()）*_]+)*)[\s　]*(\*\*|__)?[\s　]*(?:[（(]([^（()）]{1,40})[）)])?[\s　]*(\*\*|__)?[\s　]*[：:][\s　]*(\*\*|__)?/u;

/**
 * Reads `主持人：`, `**李长河：**`, `**李长河**：`, `赵冬梅（运输队班长）：` and their half-width forms.
 * Undefined where the line begins with anything else; whether the name is anybody's is not
 * decided here.
 */
export function speakerLabel(line: string): SpeakerLabel | undefined {
  const match = labelForm.exec(line);
  if (!match) return undefined;
  const [whole, open = '', name = '', beforePost, post, beforeColon, afterColon = ''] = match;
  const closedBefore = [beforePost, beforeColon].filter(Boolean).length;
  if (closedBefore > (open ? 1 : 0)) return undefined;
  const bold = open !== '' && (closedBefore === 1 || afterColon !== '');
  const speech = line.slice(whole.length);
  // A bold mark that is not the label's own pair belongs to the speech.
  const marks = bold ? (closedBefore === 1 ? afterColon : '') : open + afterColon;
  return { name, ...(post ? { post: post.trim() } : {}), bold, rest: marks + speech };
}

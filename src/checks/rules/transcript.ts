import { castOf } from '#catalog/castOf';
import type { CheckContext } from '#checks/checkContext';
import type { CheckedFile } from '#checks/checkedFile';
import { referencesOf } from '#checks/referencesOf';
import { resolveInFolder } from '#checks/resolveInFolder';
import type { FileRule } from '#checks/rule';
import { suggestion } from '#checks/rules/references';
import { collections } from '#domain/collections';
import type { TranscriptFault } from '#markdown/cast';
import { parseMarkdown } from '#markdown/parse';

const messages: Record<TranscriptFault['kind'], (fault: TranscriptFault) => string> = {
  stranger: ({ name }) =>
    `“${name}”不在这次论坛的参加人里。请把他加进字段“参加人（participants）”，或改正名字；如果这不是发言，请不要用名字加冒号开头。`,
  nobody: ({ name }) =>
    `“${name}”不是主持人，也不是参加人。请改正名字，或加进“参加人（participants）”；没有姓名的发言人写进“不具名发言（voices）”。`,
  ambiguous: ({ name, ids = [] }) =>
    `参加人里叫“${name}”的不止一位。请把这一行的名字改写为文件名，分清是谁在说：${ids.map((id) => `“${id}：”`).join('或')}。`,
  near: ({ name, suggestion: near }) => `参加人里没有“${name}”。是不是“${near}”？`,
};

/** Who speaks in a forum must be one of the forum. */
export const transcript: FileRule = function* (file, context) {
  const { collection } = file.source;
  if (collection === 'publication' || !('transcript' in collections[collection])) return;
  const forum = forumOf(file, context);
  if (!forum) return;
  const { faults } = parseMarkdown(file.body, castOf(forum, context.people, context.names));
  const told = referencesOf(file).some((site) => 'ambiguous' in resolveInFolder(site, context));
  for (const fault of faults) {
    // Who is meant is asked for in the fields first: it is one fault, told once.
    if (fault.kind === 'ambiguous' && told) continue;
    const { line, column, kind, name, suggestion: near } = fault;
    const place = file.bodyPlace(line, column);
    const stands = near !== undefined && file.text.startsWith(name, file.lines.offset(place));
    yield file.error(
      `transcript-${kind}`,
      place,
      messages[kind](fault),
      kind === 'near' && stands ? file.editAt(place, name.length, near) : undefined,
    );
  }
};

/**
 * The cast as written. A participant whose name is misspelt in the fields is told there; in the
 * body the right name is then right.
 */
function forumOf(file: CheckedFile, context: CheckContext) {
  const { moderator, participants, voices } = file.data;
  if (typeof moderator !== 'string' || !Array.isArray(participants)) return undefined;
  const meant = referencesOf(file)
    .filter(({ path }) => path[0] === 'moderator' || path[0] === 'participants')
    .flatMap((site) => {
      const target = resolveInFolder(site, context);
      if ('ambiguous' in target) return [...target.ambiguous];
      return 'unknown' in target ? [suggestion(site, target, context)?.value] : [];
    });
  const strings = (list: unknown) =>
    (Array.isArray(list) ? list : []).filter((item) => typeof item === 'string');
  return {
    moderator,
    participants: [...strings(participants), ...meant.filter((name) => name !== undefined)],
    voices: strings(voices),
  };
}

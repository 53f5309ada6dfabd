/** What an office calls the things that the editor's Chinese names after software. */
const words: readonly (readonly [string, string])[] = [
  ['集合', '栏目'],
  ['别名', '文件名'],
];

/** Sentences of the editor that are said anew, by key path. */
const sentences: Readonly<Record<string, string>> = {
  work_with_local_repo: '打开内容文件夹',
  work_with_local_repo_description: '在弹出的窗口里选“{$repo}”文件夹，并允许读写。',
  working_with_local_repo: '正在编辑本机的文件',
  sign_out: '关闭文件夹',
  visit_live_site: '打开预览',
  live_site: '预览',
  view_on_live_site: '在预览里看',
  'editor_components.alt': '图片说明',
  'sign_in_error.not_project_root': '这不是内容文件夹，请重新选择。',
  'sign_in_error.picker_dismissed': '还没有选文件夹，请再点一次。',
  entry_parse_errors: '有文件读不出来。请在命令窗口运行 npm run check，按提示改好后再打开。',
  'asset_location.repository': '已有的图片',
  'assets_dialog.folder.entry': '本文旁边的图片',
  'assets_dialog.folder.global': '其他图片（网页不用）',
};

const inOfficeWords = (value: unknown): unknown => {
  if (typeof value === 'string')
    return words.reduce((text, [from, to]) => text.replaceAll(from, to), value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inOfficeWords(item)]));
};

/**
 * The editor's Chinese strings in an office's words. Throws where a sentence to replace is gone,
 * as it may be in another version of the editor.
 */
export function officeStrings(strings: Record<string, unknown>): Record<string, unknown> {
  const copy = inOfficeWords(strings) as Record<string, unknown>;
  for (const [path, text] of Object.entries(sentences)) {
    const keys = path.split('.');
    const last = keys.pop()!;
    const group = keys.reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | undefined)?.[key],
      copy,
    );
    if (typeof group !== 'object' || group === null || !(last in group))
      throw new Error(`@sveltia/cms has no text ${path}.`);
    (group as Record<string, unknown>)[last] = text;
  }
  return copy;
}

/** Words of the editor's Chinese locale that an office needs in its own terms, by key path. */
export const adminText: Readonly<Record<string, string>> = {
  work_with_local_repo: '打开内容文件夹',
  work_with_local_repo_description: '在弹出的窗口里选“{$repo}”文件夹，并允许读写。',
  working_with_local_repo: '正在编辑本机的文件',
  signed_in_as_x: '正在编辑本机的文件',
  sign_out: '关闭文件夹',
  slug: '文件名',
  'sort_keys.slug': '文件名',
  collection: '栏目',
  collections: '栏目',
  content_library: '全部栏目',
  entries: '文章',
  entry_list: '文章列表',
  'sign_in_error.not_project_root': '这不是内容文件夹，请重新选择。',
  'sign_in_error.picker_dismissed': '还没有选文件夹，请再点一次。',
  entry_parse_errors: '有文件读不出来。请在命令窗口运行 npm run check，按提示改好后再打开。',
};

/** A locale's strings with those words in place of its own. */
export function withAdminText(strings: Record<string, unknown>): Record<string, unknown> {
  const copy = structuredClone(strings);
  for (const [path, text] of Object.entries(adminText)) {
    const keys = path.split('.');
    const last = keys.pop()!;
    const group = keys.reduce<Record<string, unknown>>(
      (at, key) => at[key] as Record<string, unknown>,
      copy,
    );
    group[last] = text;
  }
  return copy;
}

/** What an operating system's refusal means to the person at the keyboard, by its code. */
const meanings: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了，写不下。请先腾出地方',
  EDQUOT: '分给这个用户的磁盘空间用完了。请先腾出地方',
  EACCES: '没有权限读写这个文件或文件夹。请换一个地方，或请管理员开通权限',
  EPERM: '不许改动这个文件：它可能正被别的程序打开。请先关掉那个程序',
  EBUSY: '这个文件正被别的程序打开。请先关掉那个程序',
  EROFS: '这个地方只能读、不能写。请换一个地方',
  EISDIR: '这里要写一个文件，可是已经有同名的文件夹。请换一个名字',
  ENOTDIR: '路径中间有一段是文件，不是文件夹。请核对路径',
  ENAMETOOLONG: '文件名太长，系统存不下。请改短',
  EMFILE: '同时打开的文件太多。请关掉一些程序再试',
};

/** One Chinese sentence for what the system would not do; undefined for what is no such thing. */
export function systemFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, dest }: NodeJS.ErrnoException & { dest?: string } = error;
  const meaning = code === undefined ? undefined : meanings[code];
  // A file that is written whole has a number behind its name until it is finished.
  const file = (dest ?? path)?.replace(/\.\d{5,10}$/, '');
  return meaning && `${file ? `${file}：` : ''}${meaning}，再运行一次。`;
}

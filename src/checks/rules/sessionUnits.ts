import type { Entry } from '#catalog/entry';
import type { CheckContext } from '#checks/checkContext';
import { describeField } from '#checks/describeField';
import type { FileRule } from '#checks/rule';
import { branchKinds, sessionKinds } from '#domain/vocabulary';

/** A session belongs to units, and counts for those of its own kind (content model, Cadence). */
export const sessionUnits: FileRule = function* (file, context) {
  if (file.entry?.collection !== 'sessions') return;
  const { kind, branches = [] } = (file.entry as Entry<'sessions'>).data;
  const field = describeField(file.schema, ['branches']);
  if (branches.length === 0) {
    if (kind !== 'central-group') {
      yield file.error(
        'missing-field',
        file.keyPlace(['branches']),
        `缺少${field}：${sessionKinds[kind]}要写明是哪个单位的，例如 [jidian]。`,
      );
      return;
    }
    const groups = unitsOf(context).filter(({ data }) => data.kind === kind).length;
    if (groups === 1) return;
    const why = groups === 0 ? '还没有中心组' : `中心组有 ${groups} 个`;
    yield file.error(
      'missing-field',
      file.keyPlace(['branches']),
      `缺少${field}：branches 文件夹里${why}，要写明是哪一个。`,
    );
    return;
  }
  if (kind === 'other') return;
  const kinds = branches.map((id) => context.fileByRef.get(`branches/${id}`)?.data.kind);
  if (kinds.some((each) => each === undefined || each === kind)) return;
  yield file.warning(
    'session-units',
    file.valuePlace(['branches']),
    `这些单位里没有一个是${branchKinds[kind]}，这次${sessionKinds[kind]}不计入任何单位的次数。请核对“学习类型（kind）”和“支部（branches）”。`,
  );
};

const unitsOf = ({ files }: CheckContext) =>
  files.filter(({ source }) => source.collection === 'branches');

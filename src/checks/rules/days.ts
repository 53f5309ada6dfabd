import type { Entry } from '#catalog/entry';
import type { FileRule } from '#checks/rule';

/** Days that contradict each other or the day as of which the figures are told. */
export const days: FileRule = function* (file, { today, settings }) {
  const { entry } = file;
  if (entry?.collection === 'activities') {
    for (const [i, { name, from, to }] of (entry as Entry<'activities'>).data.stages.entries()) {
      if (!from || !to || from <= to) continue;
      yield file.error(
        'stage-days',
        file.valuePlace(['stages', i, 'to']),
        `阶段“${name}”的结束日期 ${to} 早于开始日期 ${from}。请核对。`,
      );
    }
  }
  if (entry?.collection === 'sessions') {
    const { date, held } = (entry as Entry<'sessions'>).data;
    if (held !== false && date > today) {
      yield file.warning(
        'held-later',
        file.valuePlace(['date']),
        `日期 ${date} 在 ${today} 之后，却算作已经开过。如果只是计划，请加上“是否开展（held）”: false。`,
      );
    }
  }
  if (entry?.collection === 'bulletins' && settings.firstIssue && entry.id < settings.firstIssue) {
    yield file.warning(
      'bulletin-month',
      undefined,
      `${entry.id} 早于 publication.yaml 里的创办月份 ${settings.firstIssue}，不会出这一期。请核对两处。`,
    );
  }
};

import type { Row } from '#platform/tenancy';
import type { DecisionRow } from '../../../../libs/concepts/concept.domain.js';
import { decisionsOf } from '../../../../libs/concepts/concepts.statements.js';
import { mergeRelease } from '../../../../libs/concepts/merge/three-way/merge.domain.js';
import { countsOf } from '../../../../libs/concepts/merge/merge-reader.service.js';
import { contentRows, contentStatements, releaseById } from '../../../../libs/frameworks/frameworks.statements.js';
import { releaseContent } from '../../../../libs/frameworks/release-tree.domain.js';
import { releaseIds } from '../../reads.js';
import type { RawRead } from './hot-read.js';

const releases = [releaseIds.fromReleaseId, releaseIds.toReleaseId].flatMap((id) => [releaseById(id), ...contentStatements(id)]);

export const mergePreview: RawRead = {
  statements: (municipalityId) => [decisionsOf(municipalityId, null), ...releases],
  answer: ([decisions, ...rest]) => {
    const [base, theirs] = [rest.slice(0, releases.length / 2), rest.slice(releases.length / 2)];
    const { conflicts, taken, kept } = mergeRelease(fieldsOf(base), fieldsOf(theirs), decisions as unknown as DecisionRow[]);
    const { takenCount, keptCount, total } = countsOf({ conflicts, taken, kept });
    const [baseRelease, targetRelease] = [nameOf(base), nameOf(theirs)];
    const questions = conflicts.map(({ itemId, kind, code, title, fieldCode, fieldTitle, field, reason }) => ({
      itemId,
      kind,
      code,
      title,
      fieldCode,
      fieldTitle,
      field,
      reason,
    }));
    return {
      mergePreview: {
        takenCount,
        keptCount,
        total,
        availableActions: ['start'],
        baseRelease,
        targetRelease,
        taken,
        kept,
        conflicts: questions,
      },
    };
  },
};

function fieldsOf([, ...content]: readonly Row[][]) {
  const { items, texts, links } = contentRows(content);
  return releaseContent(items, texts, links).fields;
}

function nameOf([[{ id, number, title } = {}] = []]: readonly Row[][]): object {
  return { id, number, title };
}

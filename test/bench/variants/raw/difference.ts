import type { Row } from '#platform/tenancy';
import { diffReleases } from '../../../../libs/frameworks/difference/difference.domain.js';
import { shownChanges } from '../../../../libs/frameworks/difference/shown-changes.domain.js';
import { headerOf } from '../../../../libs/frameworks/frameworks.service.js';
import { releaseById, type ReleaseRow, storedRows, storedStatements } from '../../../../libs/frameworks/frameworks.statements.js';
import { releaseIds } from '../../reads.js';
import type { RawRead } from './hot-read.js';

const { fromReleaseId, toReleaseId } = releaseIds;
const statements = [fromReleaseId, toReleaseId].flatMap((id) => [releaseById(id), ...storedStatements(id)]);

export const difference: RawRead = {
  statements: () => statements,
  answer: (results) => {
    const [from, to] = [results.slice(0, statements.length / 2), results.slice(statements.length / 2)];
    const [before, after] = [storedRows(from.slice(1)), storedRows(to.slice(1))];
    const changes = shownChanges(diffReleases(before, after), before, after);
    return { frameworkDifference: { from: header(from), to: header(to), changes } };
  },
};

function header([[row = {}] = []]: readonly Row[][]): object {
  const { exampleFields: _, ...shown } = headerOf(row as unknown as ReleaseRow);
  return shown;
}

import { Injectable } from '@nestjs/common';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { NotFound } from '#platform/errors';
import { BoundedCache } from './bounded-cache.js';
import { diffReleases } from './difference/difference.domain.js';
import { shownChanges, type ShownChange } from './difference/shown-changes.domain.js';
import { frameworksPolicy } from './frameworks.policy.js';
import {
  allReleases,
  contentRows,
  contentStatements,
  type Read,
  releaseById,
  releaseInForce,
  type ReleaseRow,
  storedContent,
} from './frameworks.statements.js';
import { releaseContent, type ReleaseContent } from './release-tree.domain.js';

export interface Resolution {
  readonly body: string;
  readonly date: string;
  readonly paperNumber: string | null;
  readonly url?: string | null;
}

/** A release without what it says. */
export interface ReleaseHeader {
  readonly id: string;
  readonly number: number;
  readonly state: 'draft' | 'released' | 'superseded';
  readonly title: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly resolution: Resolution | null;
  readonly releasedAt: string | null;
  readonly supersededAt: string | null;
  readonly exampleFields: readonly string[];
}

/** A release with its tree, as every role of the district reads it. */
export interface FrameworkRelease extends ReleaseHeader, ReleaseContent {}

export interface ReleaseDifference {
  readonly from: ReleaseHeader;
  readonly to: ReleaseHeader;
  readonly changes: readonly ShownChange[];
}

const releasesInProcess = 500;
const comparedInProcess = 50;

@Injectable()
export class Frameworks {
  private readonly released = new BoundedCache<ReleaseContent>(releasesInProcess);
  private readonly compared = new BoundedCache<readonly ShownChange[]>(comparedInProcess);

  /** The release with this id, or the one in force. */
  async release(read: Read, actor: Actor, id: string | null): Promise<FrameworkRelease> {
    ensureCan(abilityOf(actor, frameworksPolicy), 'read', 'FrameworkRelease');
    const row = await this.find(read, id);
    const content = row.state === 'draft' ? await load(read, row.id) : await this.content(read, row.id);
    return { ...headerOf(row), ...content };
  }

  /** Every release the actor may see, newest first; drafts only the district's. */
  async list(read: Read, actor: Actor): Promise<ReleaseHeader[]> {
    ensureCan(abilityOf(actor, frameworksPolicy), 'read', 'FrameworkRelease');
    const [rows = []] = await read([allReleases]);
    return (rows as unknown as ReleaseRow[]).map(headerOf);
  }

  async difference(read: Read, actor: Actor, fromId: string, toId: string): Promise<ReleaseDifference> {
    ensureCan(abilityOf(actor, frameworksPolicy), 'read', 'FrameworkRelease');
    const [[from] = [], [to] = []] = (await read([releaseById(fromId), releaseById(toId)])) as unknown as ReleaseRow[][];
    if (!from || !to) throw new NotFound();
    return { from: headerOf(from), to: headerOf(to), changes: await this.changes(read, from, to) };
  }

  async find(read: Read, id: string | null): Promise<ReleaseRow> {
    const [[row] = []] = await read([id ? releaseById(id) : releaseInForce()]);
    if (!row) throw new NotFound();
    return row as unknown as ReleaseRow;
  }

  /** The tree of a release that is known to be released: it never changes, so it is read once per process. */
  content(read: Read, releaseId: string): Promise<ReleaseContent> {
    return this.released.get(releaseId, () => load(read, releaseId));
  }

  // Releases never change: what differs between two of them is found once per process. A draft is compared anew each time.
  private changes(read: Read, from: ReleaseRow, to: ReleaseRow): Promise<readonly ShownChange[]> {
    const compare = async (): Promise<readonly ShownChange[]> => {
      const [before, after] = [await storedContent(read, from.id), await storedContent(read, to.id)];
      return shownChanges(diffReleases(before, after), before, after);
    };
    return from.state === 'draft' || to.state === 'draft' ? compare() : this.compared.get(`${from.id} ${to.id}`, compare);
  }
}

// A context that may not see the release reads no rows; that must never be remembered as an empty framework.
async function load(read: Read, releaseId: string): Promise<ReleaseContent> {
  const { items, texts, links } = contentRows(await read(contentStatements(releaseId)));
  if (items.length === 0) throw new NotFound();
  return releaseContent(items, texts, links);
}

export function headerOf(row: ReleaseRow): ReleaseHeader {
  const { id, number, state, title } = row;
  return {
    id,
    number,
    state,
    title,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    resolution: resolutionOf(row),
    releasedAt: row.released_at,
    supersededAt: row.superseded_at,
    exampleFields: row.example_fields,
  };
}

function resolutionOf({ resolution_body, resolution_date, resolution_paper_number, resolution_url }: ReleaseRow): Resolution | null {
  if (resolution_body === null || resolution_date === null) return null;
  return { body: resolution_body, date: resolution_date, paperNumber: resolution_paper_number, url: resolution_url };
}

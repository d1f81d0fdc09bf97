import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { NotFound } from '#platform/errors';
import { recordId, type TenancyContext, type Tx } from '#platform/tenancy';
import { fileStorage, type Storage } from './storage.js';

interface NewDocument {
  readonly kind: string;
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Whether the district may open it too. */
  readonly shared: boolean;
  /** Domain time of its making. */
  readonly at: Date;
}

export interface StoredDocument {
  readonly id: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface OpenedDocument extends StoredDocument {
  readonly kind: string;
  readonly filename: string;
  readonly mediaType: string;
  readonly createdAt: string;
  readonly bytes: Buffer;
}

/** The bytes no longer are what was stored; nobody may take them for the document. */
class DocumentDamaged extends Error {}

@Injectable()
export class Documents {
  private readonly storage: Storage;

  constructor(@Inject(CONFIG) config: Pick<Config, 'filesDirectory'>) {
    this.storage = fileStorage(config.filesDirectory);
  }

  /** Keeps a document of the context's municipality. Bytes come before the row: a rollback leaves bytes nobody refers to, never the reverse. */
  async store(tx: Tx, context: TenancyContext, document: NewDocument): Promise<StoredDocument> {
    const { municipalityId, districtId, accountId } = context;
    const key = `${municipalityId}/${randomUUID()}`;
    const sha256 = hashOf(document.bytes);
    await this.storage.put(key, document.bytes);
    const [row] = await tx.query<{ id: string }[]>(insert, [
      ...[municipalityId, districtId, document.kind, document.filename, document.mediaType],
      ...[document.bytes.byteLength, sha256, key, document.shared, accountId, document.at],
    ]);
    if (!row) throw new Error('the document was not inserted');
    return { id: row.id, sha256, sizeBytes: document.bytes.byteLength };
  }

  /** A document the context may see, with bytes that are proven to be the stored ones. */
  async open(tx: Tx, id: string): Promise<OpenedDocument> {
    const [row] = await tx.query<(Omit<OpenedDocument, 'bytes'> & { storageKey: string })[]>(select, [recordId(id)]);
    if (!row) throw new NotFound();
    const { storageKey, ...document } = row;
    const bytes = await this.storage.get(storageKey).catch(() => null);
    if (!bytes || hashOf(bytes) !== document.sha256) throw new DocumentDamaged(`document ${id} is missing or does not have its checksum`);
    return { ...document, bytes };
  }
}

const insert = `
  insert into document (municipality_id, district_id, kind, filename, media_type, size_bytes, sha256, storage_key, shared, created_by, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`;

const select = `
  select id, kind, filename, media_type as "mediaType", size_bytes as "sizeBytes", sha256, storage_key as "storageKey", created_at as "createdAt"
    from document where id = $1`;

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import { Inject, Injectable } from '@nestjs/common';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { NotFound } from '#platform/errors';
import { frameworksPolicy } from '../frameworks.policy.js';
import { Frameworks, headerOf } from '../frameworks.service.js';
import { type Read, storedContent } from '../frameworks.statements.js';
import { fileOf } from './file/file-of.domain.js';
import type { FrameworkFile } from './file/framework-file.js';
import { writeWorkbook } from './file/workbook.js';

export interface ExportedFile {
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

const formats: Readonly<Record<string, { readonly mediaType: string; readonly write: (file: FrameworkFile) => Promise<Buffer> }>> = {
  json: { mediaType: 'application/json', write: (file) => Promise.resolve(Buffer.from(`${JSON.stringify(file, null, 2)}\n`)) },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeWorkbook },
};

@Injectable()
export class FrameworkExport {
  constructor(@Inject(Frameworks) private readonly frameworks: Frameworks) {}

  async file(read: Read, actor: Actor, releaseId: string): Promise<FrameworkFile> {
    ensureCan(abilityOf(actor, frameworksPolicy), 'read', 'FrameworkRelease');
    const row = await this.frameworks.find(read, releaseId);
    const [[framework] = []] = await read([
      { name: 'frameworks.code', text: 'select code from framework where id = $1', values: [row.framework_id] },
    ]);
    const { title, validFrom, validTo, resolution } = headerOf(row);
    const release = {
      ...{ validFrom, validTo, note: row.note, exampleFields: [...row.example_fields] },
      resolution: resolution && { ...resolution, url: resolution.url ?? null },
    };
    return fileOf({ code: String(framework?.['code']), title, release }, await storedContent(read, row.id));
  }

  /** The same file that comes in again. */
  async export(read: Read, actor: Actor, releaseId: string, format: string): Promise<ExportedFile> {
    const known = formats[format];
    if (!known) throw new NotFound();
    const file = await this.file(read, actor, releaseId);
    const { number } = await this.frameworks.find(read, releaseId);
    return { filename: `Rahmenkonzept-Fassung-${number}.${format}`, mediaType: known.mediaType, bytes: await known.write(file) };
  }
}

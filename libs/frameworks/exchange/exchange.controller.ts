import { Body, Controller, Get, Headers, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { Forbidden, InvalidInput } from '#platform/errors';
import { Tenancy } from '#platform/tenancy';
import type { ShownChange } from '../difference/shown-changes.domain.js';
import { FrameworkExport } from './framework-export.service.js';
import { FrameworkImport } from './import/framework-import.service.js';
import { readUpload } from './import/reading.js';
import { answerInStages, type Say, stagesType, unheard } from './import/stages.js';

interface ImportAnswer {
  readonly dryRun: boolean;
  readonly changed: boolean;
  readonly releaseId: string | null;
  readonly header: readonly string[];
  readonly changes: readonly ShownChange[];
}

@Controller('files/framework')
export class ExchangeController {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(FrameworkImport) private readonly imports: FrameworkImport,
    @Inject(FrameworkExport) private readonly exports: FrameworkExport,
  ) {}

  @Get(':file')
  @Requires('read', 'FrameworkRelease')
  async download(@CurrentActor() actor: Actor, @Param('file') name: string, @Res() reply: FastifyReply): Promise<void> {
    const [releaseId = '', format = ''] = name.split('.');
    const file = await this.exports.export((statements) => this.tenancy.read(actor.context, statements), actor, releaseId, format);
    const headers = {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename="${file.filename}"`,
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    };
    await reply.headers(headers).send(file.bytes);
  }

  /** The bytes of an XLSX or JSON file; with dryRun=true it only says what would change. Whoever accepts lines is told the stages. */
  @Post('import')
  @Requires('edit', 'FrameworkDraft')
  async upload(
    @CurrentActor() actor: Actor,
    @Headers('x-requested-with') sender: string | undefined,
    @Headers('accept') accepted: string | undefined,
    @Query('dryRun') dryRun: string | undefined,
    @Body() bytes: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // A page of another origin cannot set this header without asking first, and nobody may ask.
    if (!sender) throw new Forbidden();
    if (!Buffer.isBuffer(bytes)) throw new InvalidInput([missing]);
    const work = (say: Say): Promise<ImportAnswer> => (dryRun === 'true' ? this.plan(actor, bytes, say) : this.apply(actor, bytes, say));
    if (accepted?.includes(stagesType)) await answerInStages(reply, actor.locale, work);
    else await reply.code(200).send(await work(unheard));
  }

  private async plan(actor: Actor, bytes: Buffer, say: Say): Promise<ImportAnswer> {
    const file = await readUpload(bytes, say);
    const { newest, changed, header, changes } = await this.tenancy.transaction(actor.context, (tx) =>
      this.imports.plan(tx, actor, file, say),
    );
    return { dryRun: true, changed, releaseId: newest?.id ?? null, header, changes };
  }

  private async apply(actor: Actor, bytes: Buffer, say: Say): Promise<ImportAnswer> {
    const file = await readUpload(bytes, say);
    const done = await this.tenancy.transaction(actor.context, (tx) => this.imports.importFile(tx, actor, file, say));
    return { dryRun: false, ...done };
  }
}

const missing = {
  path: 'file',
  code: 'FILE_MISSING',
  text: { de: 'Bitte eine Datei auswählen.', en: 'Please choose a file.' },
};

import { Global, Module } from '@nestjs/common';
import { DocumentJobs } from './document.jobs.js';
import { Documents } from './documents.js';

@Global()
@Module({ providers: [Documents, DocumentJobs], exports: [Documents] })
export class DocumentsModule {}

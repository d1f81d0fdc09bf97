import { Module } from '@nestjs/common';
import { StandardImport } from './standard-import.service.js';
import { StandardsResolver } from './standards.resolver.js';
import { Standards } from './standards.service.js';

@Module({ providers: [Standards, StandardImport, StandardsResolver], exports: [StandardImport] })
export class StandardsModule {}

export { Documents, type OpenedDocument, type StoredDocument } from './documents.js';
export { DocumentsModule } from './documents.module.js';
export { OrphanSweep } from './orphan-sweep.js';
export { downloadHeaders } from './download.js';
export { renderPdf } from './render-pdf.js';

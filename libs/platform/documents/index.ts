export { DocumentDamaged, Documents, type NewDocument, type OpenedDocument, type StoredDocument } from './documents.js';
export { DocumentsModule } from './documents.module.js';
export { downloadHeaders } from './download.js';
export { renderPdf, type TemplateData } from './render-pdf.js';

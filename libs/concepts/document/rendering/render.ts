import type { DocumentContent } from '../content.domain.js';
import { renderConceptDocx } from './docx.js';
import { renderConceptPdf } from './pdf.js';
import { renderConceptPptx } from './pptx.js';

export type DocumentFormat = 'pdf' | 'docx' | 'pptx';

interface Rendering {
  readonly mediaType: string;
  readonly render: (content: DocumentContent) => Promise<Buffer>;
}

/** How each format is made; the same content gives the same bytes. */
export const renderings: Readonly<Record<DocumentFormat, Rendering>> = {
  pdf: { mediaType: 'application/pdf', render: renderConceptPdf },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', render: renderConceptDocx },
  pptx: { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', render: renderConceptPptx },
};

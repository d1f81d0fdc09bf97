import { renderPdf } from '#platform/documents';
import type { DocumentContent } from '../content.domain.js';

/** The concept as PDF/UA-1. */
export function renderConceptPdf(content: DocumentContent): Promise<Buffer> {
  return renderPdf(new URL('./concept.typ', import.meta.url), { ...content });
}

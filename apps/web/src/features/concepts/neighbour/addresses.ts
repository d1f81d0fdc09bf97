/** Where the neighbours' concepts have their addresses. */
export const neighbours = '/konzept/nachbarn';
export const publishing = `${neighbours}/veroeffentlichen`;

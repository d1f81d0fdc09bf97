import { downloadHeaders } from './download.js';

const document = {
  ...{ id: 'x', kind: 'notice', createdAt: '2018-04-09T10:00:00Z', bytes: Buffer.from('abc') },
  ...{ filename: 'Zuwendungsbescheid Fürstenau (1).pdf', mediaType: 'application/pdf', sizeBytes: 3, sha256: 'ab'.repeat(32) },
};

it('names a download for old and new clients', () => {
  expect(downloadHeaders(document)['content-disposition']).toBe(
    `inline; filename="Zuwendungsbescheid Fuerstenau (1).pdf"; filename*=UTF-8''Zuwendungsbescheid%20F%C3%BCrstenau%20%281%29.pdf`,
  );
});

it('never lets a name end its header', () => {
  const hostile = downloadHeaders({ ...document, filename: 'a"; x=\r\ny.html', mediaType: 'text/html' });
  expect(hostile['content-disposition']).toBe(`attachment; filename="a__ x___y.html"; filename*=UTF-8''a%22%3B%20x%3D%0D%0Ay.html`);
  expect(hostile['x-content-type-options']).toBe('nosniff');
});

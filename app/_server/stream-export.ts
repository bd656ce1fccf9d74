import type { ExportWriter } from './export-writers';

/** A file made of pages, each read only when the reader has taken the one before; memory holds one page. */
export function streamExport<Page, Row>(
  writer: ExportWriter<Row>,
  pages: AsyncGenerator<Page>,
  rowsOf: (page: Page) => Row[],
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isFirst = true;
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(writer.begin));
    },
    async pull(controller) {
      const { done, value } = await pages.next();
      if (done) {
        controller.enqueue(encoder.encode(writer.end));
        controller.close();
        return;
      }
      controller.enqueue(encoder.encode(writer.write(rowsOf(value), isFirst)));
      isFirst = false;
    },
    async cancel() {
      await pages.return(undefined);
    },
  });
}

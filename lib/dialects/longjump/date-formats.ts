const orders = ['mm/dd/yyyy', 'dd/mm/yyyy', 'yyyy/dd/mm', 'yyyy/mm/dd'];

/** The twelve display formats of a date: four orders, each with three separators. */
export const dateFormats: readonly string[] = ['/', '-', '.'].flatMap((separator) =>
  orders.map((order) => order.replaceAll('/', separator)),
);

/** What can be told of a CSV file by its name and size alone; undefined when nothing is wrong. */
export function complainOfSheet({ name, size }: { name: string; size: number }): string | undefined {
  if (size === 0) return `${name} is empty. Choose another file.`;
  const workbook = /\.(xlsx?|xlsm|ods|numbers|zip|pdf)$/i.exec(name)?.[0];
  if (workbook) return `${name} is no CSV file. Save it as CSV in the spreadsheet, then choose that file.`;
  return undefined;
}

/*
 * Keys of storage.session, one for each kind of record and store. Apart from the records' own modules, so that
 * the background forgets a store without the code that reads and writes it.
 */

export function recordKey(storeId: string): string {
  return `record:${storeId}`;
}

export function lessonsKey(storeId: string): string {
  return `lessons:${storeId}`;
}

import type { Cookie, PartitionKey } from "../../../src/core/cookie";
import type { InterfacePool } from "./interface-operations";
import { createModel } from "./model";

/** A few cookies, most of them twins of another. */
export function twins(pool: InterfacePool): readonly Cookie[] {
  return createModel(Array.from({ length: 40 }, () => pool.cookie())).all();
}

/** As many cookies as the jar holds. */
export function fullJar(pool: InterfacePool, partitionKey: PartitionKey | null): readonly Cookie[] {
  return Array.from({ length: 180 }, (_, index) => ({
    ...pool.cookie(),
    name: `n${index % 90}`,
    path: index < 90 ? "/" : "/deep",
    partitionKey,
  }));
}

/** As many octets of names and values as the partition holds, but for a few. */
export function heavyJar(
  pool: InterfacePool,
  partitionKey: PartitionKey,
  octets: number,
): readonly Cookie[] {
  const count = 40;
  const each = Math.floor((octets - 8) / count);
  return Array.from({ length: count }, (_, index) => {
    const cookie = pool.cookie();
    const name = `n${index}`;
    return { ...cookie, name, value: cookie.value.padEnd(each - name.length, "x"), partitionKey };
  });
}

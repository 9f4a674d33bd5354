/** Leaves out what can be left out, larger pieces first. */
export async function shrunk<T>(
  items: readonly T[],
  fails: (items: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let kept = items;
  for (let size = Math.ceil(items.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < kept.length;) {
      const without = kept.toSpliced(at, size);
      if (await fails(without)) kept = without;
      else at += size;
    }
  }
  return kept;
}

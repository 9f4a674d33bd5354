/**
 * Runs in a popup: gives its content this size in CSS pixels. A popup follows its content in both
 * browsers, and neither lets its viewport be set from outside.
 */
export function sizeByContent(width: number, height: number): void {
  for (const { style } of [document.documentElement, document.body]) {
    style.setProperty("margin", "0", "important");
    for (const bound of ["", "min-", "max-"]) {
      style.setProperty(`${bound}width`, `${width}px`, "important");
      style.setProperty(`${bound}height`, `${height}px`, "important");
    }
  }
}

import { expect } from "vitest";
import { accessibilityFaults } from "./axe";
import type { DrivenView } from "./driver";

/** Expects that axe finds nothing serious on the screen, in either theme, and that every control has a name. */
export async function isAccessible(view: DrivenView): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await view.emulate({ colorScheme, reducedMotion: true });
    await view.waitFor(
      (theme: string) => matchMedia(`(prefers-color-scheme: ${theme})`).matches,
      colorScheme,
    );
    const { kept, ...faults } = await accessibilityFaults(view);
    expect({ colorScheme, ...faults }).toEqual({ colorScheme, violations: [], nameless: [] });
    expect(kept).toBeGreaterThan(0);
  }
}

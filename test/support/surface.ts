import type { EmulatedMedia, Modifier } from "./driver";

/**
 * The least a browser must offer for one document; `drivenView` builds the rest on it, so that both
 * browsers and Firefox's popup wait, find and type in the same way.
 */
export interface Surface {
  /** Evaluates an expression that gives a promise of a string. */
  evaluate(expression: string): Promise<string>;
  /** Presses and releases the main button at viewport coordinates in CSS pixels. */
  clickAt(x: number, y: number, modifiers: readonly Modifier[]): Promise<void>;
  /** Presses and releases one key (`KeyboardEvent.key`) with the modifiers held. */
  pressKey(key: string, modifiers: readonly Modifier[]): Promise<void>;
  screenshot(): Promise<Buffer>;
  resize(width: number, height: number): Promise<void>;
  emulate(media: EmulatedMedia): Promise<void>;
  isOpen(): boolean | Promise<boolean>;
  close(): Promise<void>;
  kill(): Promise<void>;
}

import { spawn } from "node:child_process";
import { open } from "node:fs/promises";
import path from "node:path";

import { temporaryFolder } from "./temporary-folder";

/** A private X screen without a window manager. */
export interface Xvfb {
  /** For the environment variable DISPLAY. */
  readonly display: string;
  /** What an area shows: 4 octets a pixel (blue, green, red, unused), line by line. */
  area(of: Area): Promise<Buffer>;
  stop(): Promise<void>;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SIZE = { width: 1600, height: 1200 };

/** Starts Xvfb on a display number that it finds free itself. */
export async function startXvfb(): Promise<Xvfb> {
  const { folder, discard } = await temporaryFolder("screen");
  const geometry = `${SIZE.width}x${SIZE.height}x24`;
  // It ends with its last client: a run that is killed leaves no screen behind.
  const args = ["-displayfd", "3", "-terminate", "-nolisten", "tcp", "-fbdir", folder];
  const child = spawn("Xvfb", [...args, "-screen", "0", geometry], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const number = await new Promise<string>((resolve, reject) => {
    child.stdio[3]!.once("data", (line) => resolve(String(line).trim()));
    child.once("error", reject);
    child.once("exit", () => reject(new Error("Xvfb ended before it had a display")));
  });
  // An interrupted test run takes its screen along.
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);

  return {
    display: `:${number}`,
    area: (of) => readArea(path.join(folder, "Xvfb_screen0"), of),
    async stop() {
      process.off("exit", kill);
      child.kill();
      await ended;
      await discard();
    },
  };
}

/**
 * Reads Xvfb's mapped frame buffer, a file in XWD format: a header of big-endian 32-bit words (word 0
 * its length, 12 the octets of a line, 19 the number of 12-octet colour entries), then the pixels.
 */
async function readArea(file: string, { x, y, width, height }: Area): Promise<Buffer> {
  const screen = await open(file);
  try {
    const header = Buffer.alloc(80);
    await screen.read(header, 0, header.length, 0);
    const word = (index: number) => header.readUInt32BE(index * 4);
    const area = Buffer.alloc(width * height * 4);
    for (let line = 0; line < height; line++) {
      const start = word(0) + word(19) * 12 + (y + line) * word(12) + x * 4;
      await screen.read(area, line * width * 4, width * 4, start);
    }
    return area;
  } finally {
    await screen.close();
  }
}

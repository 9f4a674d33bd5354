import { readLessonFile } from "./lesson-files";

export type Scheme = "http" | "https";

/** The hosts of the lessons: two sites, and one host below the first. */
export const HOSTS = readLessonFile("hosts.json") as Readonly<
  Record<"shop" | "app" | "news", string>
>;

/** Where this run of the practice site listens. */
export interface Ports {
  readonly http: number;
  /** Absent where no certificate could be made. */
  readonly https?: number;
}

/** An absolute address of the practice site; over http where there is no https. */
export function addressOf(ports: Ports, scheme: Scheme, host: string, path = "/"): string {
  return scheme === "https" && ports.https !== undefined
    ? `https://${host}:${ports.https}${path}`
    : `http://${host}:${ports.http}${path}`;
}

/** Whether this is a host of the lessons. */
export function isPracticeHost(host: string): boolean {
  return Object.values(HOSTS).includes(host);
}

import type { Cookie, PartitionKey } from "../cookie";
import { partitionId } from "../cookie-key";
import { nameValueOctets } from "../size";
import type { UserAgent } from "../user-agent";

/** How full one jar of a site is: the unpartitioned one (`partitionKey` null) or one partition. */
export interface JarFill {
  readonly partitionKey: PartitionKey | null;
  readonly count: number;
  /** How many of them are Secure: the others are evicted first. */
  readonly secure: number;
  /** Octets of names and values. */
  readonly octets: number;
}

/** The jars of one site in one store; the unpartitioned jar comes first, even if it is empty. */
export function fillOfJars(cookies: readonly Cookie[], userAgent: UserAgent): readonly JarFill[] {
  const jars = new Map<string, JarFill>([
    ["", { partitionKey: null, count: 0, secure: 0, octets: 0 }],
  ]);
  for (const cookie of cookies) {
    const { partitionKey } = cookie;
    const id = partitionId(partitionKey);
    const jar = jars.get(id) ?? { partitionKey, count: 0, secure: 0, octets: 0 };
    const octets = jar.octets + nameValueOctets(cookie, userAgent);
    const secure = jar.secure + Number(cookie.secure);
    jars.set(id, { partitionKey, count: jar.count + 1, secure, octets });
  }
  return [...jars.values()];
}

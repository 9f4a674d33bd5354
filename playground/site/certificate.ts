import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { HOSTS } from "./sites";

const run = promisify(execFile);

/** Key and certificate in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/**
 * A fresh key and a certificate for the practice hosts that is signed with it, good for two days and
 * kept nowhere. Rejects where openssl cannot be run.
 */
export async function makeCertificate(openssl = "openssl"): Promise<Certificate> {
  const names = ["localhost", ...Object.values(HOSTS)].map((host) => `DNS:${host}`);
  const { stdout: pem } = await run(openssl, [
    "req",
    "-x509",
    "-nodes",
    "-days",
    "2",
    "-subj",
    "/CN=Cookie practice",
    "-addext",
    `subjectAltName=${names.join(",")},IP:127.0.0.1,IP:::1`,
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:prime256v1",
    "-keyout",
    "-",
    "-out",
    "-",
  ]);
  return { key: pem, cert: pem };
}

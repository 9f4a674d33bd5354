import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A fresh key and a certificate signed with it, in PEM. The browsers under test accept any. */
export async function loopbackCertificate(): Promise<{ key: string; cert: string }> {
  const request = ["req", "-x509", "-nodes", "-days", "2", "-subj", "/CN=loopback"];
  const names = ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1"];
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"];
  const { stdout: pem } = await run("openssl", [
    ...request,
    ...names,
    ...key,
    "-keyout",
    "-",
    "-out",
    "-",
  ]);
  return { key: pem, cert: pem };
}

import { expect, test } from "vitest";
import { acceptedAndClosed } from "../../support/websocket-reply";

test("a websocket is accepted by the key of RFC 6455 1.3, then closed with status 1000", () => {
  const reply = acceptedAndClosed("dGhlIHNhbXBsZSBub25jZQ==");
  const end = reply.indexOf("\r\n\r\n") + 4;
  expect(reply.subarray(0, end).toString().split("\r\n").slice(0, 4)).toEqual([
    "HTTP/1.1 101 Switching Protocols",
    "Upgrade: websocket",
    "Connection: Upgrade",
    "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
  ]);
  // Final frame, opcode 8 (close), two octets unmasked: 1000.
  expect([...reply.subarray(end)]).toEqual([0x88, 2, 1000 >> 8, 1000 & 0xff]);
});

import { createHash } from "node:crypto";

/**
 * The octets that accept a websocket and close it in good order, with status 1000: browsers put off the next one
 * after a failure. `key`: the request's Sec-WebSocket-Key. Spec: RFC 6455 4.2.2 and 5.5.1.
 */
export function acceptedAndClosed(key: string): Buffer {
  const accept = createHash("sha1")
    .update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest("base64");
  const lines = [
    "HTTP/1.1 101 Switching Protocols",
    "Upgrade: websocket",
    "Connection: Upgrade",
    `Sec-WebSocket-Accept: ${accept}`,
  ];
  return Buffer.concat([
    Buffer.from(`${lines.join("\r\n")}\r\n\r\n`),
    Buffer.from([0x88, 0x02, 0x03, 0xe8]),
  ]);
}

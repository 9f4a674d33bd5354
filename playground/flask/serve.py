"""Starts the application on this computer only."""

import argparse
import http.client
import ssl
import sys

from werkzeug.serving import make_server

LOOPBACK = "127.0.0.1"


def serve(app):
    parser = argparse.ArgumentParser(description="The cookie lessons on Flask, for this computer only.")
    parser.add_argument("--port", type=port, default=5050, help="0 takes any free port (default: 5050)")
    parser.add_argument("--https", metavar="CERTIFICATE", help="a PEM file; may hold the key as well")
    parser.add_argument("--key", metavar="KEY", help="the certificate's key, where it is a file of its own")
    options = parser.parse_args()

    # As it comes, Python's server refuses a header line over 65,536 octets (431). The lesson /heavy sends
    # 80,000, and the point is to see them arrive.
    http.client._MAXLINE = 1024 * 1024

    try:
        server = make_server(LOOPBACK, options.port, app, threaded=True, ssl_context=tls(options))
    except OSError as error:
        sys.exit(f"Cannot listen on {LOOPBACK}:{options.port}: {error}. Another port: --port 0")
    scheme = "https" if options.https else "http"
    print(f"listening on {scheme}://{LOOPBACK}:{server.server_port}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


def port(text):
    number = int(text)
    if not 0 <= number <= 65_535:
        raise argparse.ArgumentTypeError("ports are 0 to 65535")
    return number


def tls(options):
    if options.https is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(options.https, options.key)
    except (OSError, ssl.SSLError) as error:
        sys.exit(f"Cannot use {options.https} as a certificate: {error}")
    return context

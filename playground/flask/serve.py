"""Starts the application on this computer only, over http and https."""

import argparse
import http.client
import ssl
import sys
import threading

from werkzeug.serving import make_server

from certificate import loaded, made_certificate

LOOPBACK = "127.0.0.1"


def serve(app):
    options = read_options()
    # As it comes, Python's server refuses a header line over 65,536 octets (431). The lesson /heavy sends
    # 80,000, and the point is to see them arrive.
    http.client._MAXLINE = 1024 * 1024

    plain = listen(app, options.port)
    app.config["HTTP_PORT"] = plain.server_port
    print(f"listening on http://{LOOPBACK}:{plain.server_port}", flush=True)

    context = tls(options)
    if context is None:
        print("no https: openssl was not found, so there is no certificate. The lessons work without.", flush=True)
    else:
        secure = listen_secure(app, options, context)
        app.config["HTTPS_PORT"] = secure.server_port
        threading.Thread(target=secure.serve_forever, daemon=True).start()
        print(f"listening on https://{LOOPBACK}:{secure.server_port}", flush=True)
    try:
        plain.serve_forever()
    except KeyboardInterrupt:
        pass


def listen_secure(app, options, context):
    """On the port asked for, else on the one after that of http, else on any."""
    if options.https_port is not None:
        return listen(app, options.https_port, context)
    try:
        return make_server(LOOPBACK, options.port and options.port + 1, app, threaded=True, ssl_context=context)
    except OSError:
        return listen(app, 0, context)


def read_options():
    parser = argparse.ArgumentParser(description="The cookie lessons on Flask, for this computer only.")
    parser.add_argument("--port", type=port, default=5050, help="0 takes any free port (default: 5050)")
    parser.add_argument("--https-port", type=port, help="0 takes any free port (default: the next one)")
    parser.add_argument("--https", metavar="CERTIFICATE", help="a PEM file of your own; may hold the key as well")
    parser.add_argument("--key", metavar="KEY", help="the certificate's key, where it is a file of its own")
    return parser.parse_args()


def listen(app, chosen, context=None):
    try:
        return make_server(LOOPBACK, chosen, app, threaded=True, ssl_context=context)
    except OSError as error:
        sys.exit(f"Cannot listen on {LOOPBACK}:{chosen}: {error}. Another port: --port 0")


def port(text):
    number = int(text)
    if not 0 <= number <= 65_535:
        raise argparse.ArgumentTypeError("ports are 0 to 65535")
    return number


def tls(options):
    if options.https is None:
        return made_certificate()
    try:
        return loaded(options.https, options.key)
    except (OSError, ssl.SSLError) as error:
        sys.exit(f"Cannot use {options.https} as a certificate: {error}")

"""What a request brought, ready to be shown."""

import re

from flask import request


def cookie_header():
    """The Cookie header as the browser sent it, "" without one. WSGI gives octets as Latin-1; they are UTF-8."""
    return request.environ.get("HTTP_COOKIE", "").encode("latin-1").decode("utf-8", "replace")


def as_text(value):
    """A name or value of request.cookies as text. Werkzeug 3 leaves its octets as Latin-1; they are UTF-8."""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value


def header_octets():
    return len(request.environ.get("HTTP_COOKIE", ""))


def host_name():
    """The host the browser asked for, without the port."""
    return re.sub(r":\d+$", "", request.host)


def is_family_name(host):
    """Whether other hosts can stand below this one: not for localhost, single words and IP addresses."""
    return "." in host and not re.search(r"^[\d.]+$|:", host)

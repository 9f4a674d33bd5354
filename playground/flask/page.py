"""Draws a page of ../pages, with both ends of the request at its side."""

from urllib.parse import quote

from flask import make_response, render_template, request

from received import as_text, cookie_header, header_octets

UNRESERVED = "!'()*-._~"


def page(file, title, response=None, **names):
    """Fills the response, whose cookies have been set by now, with the page."""
    response = response or make_response()
    lines = response.headers.getlist("Set-Cookie")
    response.set_data(render_template("base.html", page=file, title=title, lines=lines, **common(), **names))
    return response


def common():
    """What every page names."""
    return {
        "site_name": "Cookies in Flask",
        "is_flask": True,
        "here": request.host,
        "theme": "dark" if request.cookies.get("theme") == "dark" else "",
        "ends": ends(),
    }


def ends():
    """What the request brought: each cookie, twins included, in the browser's order."""
    pairs = list(request.cookies.items(multi=True))
    return {
        "count": len(pairs),
        "cookies_word": "cookie" if len(pairs) == 1 else "cookies",
        "octets": f"{header_octets():,}",
        "header": cookie_header(),
        "brought": [row(as_text(name), as_text(value)) for name, value in pairs],
    }


def row(name, value):
    return {
        "name": name,
        "value": value if len(value) <= 60 else f"{value[:57]}…",
        "octets": f"{len((name + value).encode('utf-8', 'surrogatepass')):,}",
        "address": f"/delete/{quote(name, safe=UNRESERVED)}" if name else "",
    }

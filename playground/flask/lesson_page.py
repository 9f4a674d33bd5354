"""What lesson.html and lessons.html name."""

import re

from flask import make_response, request

from lesson_lines import confirmation_line, reset_cookies, set_cookies
from received import host_name
from sites import HOSTS, address_of, has_https

NO_HTTPS = (
    "There is no https here: no certificate could be made, for openssl was not found. "
    "Install openssl and start again. All lessons work without."
)


def lesson_names(lesson, outcome, lessons):
    place = lessons.index(lesson)
    start = [shortened(line) for line in lines_of(set_cookies, lesson)]
    after = request.args.get("after")
    before = {"start": start, "reset": lines_of(reset_cookies, lesson)}.get(after, [])
    return {
        **elsewhere(),
        "confirmed": outcome["is_reached"],
        "before": before,
        "outcome": {
            "key": outcome["key"],
            "says": [parts(lesson["says"].get(outcome["key"], ""), outcome["value"])],
        },
        "lesson": {
            **summary(lesson),
            "number": place + 1,
            "count": len(lessons),
            "previous": lessons[place - 1]["id"] if place > 0 else "",
            "next": lessons[place + 1]["id"] if place + 1 < len(lessons) else "",
            "steps": [parts(step) for step in lesson["steps"]],
            "watches": lesson.get("watches", ""),
            "signs_in": lesson.get("signsIn", False),
            "script_confirms": lesson.get("scriptConfirms", False),
            "judged_by_jar": not lesson.get("confirms") and not lesson.get("scriptConfirms"),
            "confirmation": confirmation_line(lesson),
            "start_lines": start,
            "differs": [parts(text) for text in lesson.get("differs", [])],
            "links": [{"text": link["text"], "href": link_address(link)} for link in lesson.get("links", [])],
        },
    }


def index_names(lessons):
    sites = [
        ("http", "shop", "The site of the lessons"),
        ("http", "app", "A host below it: the same site"),
        ("http", "news", "Another site"),
        ("https", "shop", "The same host over https, with a certificate made just now"),
        ("https", "news", "The other site over https"),
    ]
    return {
        **elsewhere(),
        "lessons": [summary(lesson) for lesson in lessons],
        "sites": [
            {"href": address_of(scheme, HOSTS[host]), "says": says}
            for scheme, host, says in sites
            if scheme == "http" or has_https()
        ],
        "no_https": "" if has_https() else NO_HTTPS,
    }


def summary(lesson):
    return {**{name: lesson[name] for name in ("id", "title", "attribute")}, "teaches": [parts(lesson["teaches"])]}


def elsewhere():
    """The same page on the lessons' own host, where this is another."""
    is_there = host_name() == HOSTS["shop"]
    return {
        "shop_host": HOSTS["shop"],
        "elsewhere": "" if is_there else address_of(request.scheme, HOSTS["shop"], request.path),
    }


def link_address(link):
    scheme = "https" if link["at"] == "shop-https" else request.scheme
    return address_of(scheme, HOSTS[link["at"].removesuffix("-https")], link["path"])


def lines_of(write, lesson):
    """The Set-Cookie lines that this would write."""
    response = make_response()
    write(response, lesson)
    return response.headers.getlist("Set-Cookie")


def shortened(line):
    return re.sub(r"x{9,}", "xxxx…", line, count=1) if len(line) > 100 else line


def parts(text, value=""):
    """A text as text.html takes it: plain pieces, `code`, and the value that the request brought."""
    return [part(piece, value) for piece in re.split(r"(`[^`]*`|\{value\})", text) if piece]


def part(piece, value):
    if piece == "{value}":
        return {"kind": "value", "text": value}
    if not piece.startswith("`"):
        return {"kind": "text", "text": piece}
    return {"kind": "code", "text": piece[1:-1].replace("{value}", value, 1)}

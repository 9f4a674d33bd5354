"""The cookies with which a lesson begins and ends."""

import re

from flask import request

from limits import heavy_delete_from, heavy_set_on
from received import host_name, is_family_name

# As lessons/*.json call them, and as set_cookie does.
ARGUMENTS = {"path": "path", "maxAge": "max_age", "secure": "secure", "httpOnly": "httponly", "sameSite": "samesite"}


def arguments_of(cookie):
    return {ARGUMENTS[name]: value for name, value in cookie.items() if name in ARGUMENTS}


def code_of(lesson):
    """The calls that Start makes, one a line."""
    return [
        f"response.set_cookie({', '.join([repr(cookie['name']), repr(cookie['value']), *keywords(cookie)])})"
        for cookie in lesson["sets"]
    ]


def keywords(cookie):
    return [f"{name}={value!r}" for name, value in arguments_of(cookie).items()]


def start_cookies(response, lesson):
    """What is left of an earlier try goes first: a line without Secure may not replace a Secure cookie."""
    reset_cookies(response, lesson)
    set_cookies(response, lesson)


def set_cookies(response, lesson):
    for cookie in lesson["sets"]:
        response.set_cookie(cookie["name"], cookie["value"], **arguments_of(cookie))
    if lesson.get("setsHeavy"):
        heavy_set_on(response)


def reset_cookies(response, lesson):
    """Deletes each cookie of the lesson wherever it may live by now, and the confirmation."""
    names = [cookie["name"] for cookie in lesson["sets"]] + lesson.get("clears", [])
    host = host_name()
    domains = [None, host] if is_family_name(host) else [None]
    paths = ["/", "/lessons", f"/lessons/{lesson['id']}", *lesson.get("paths", [])]
    # A line without Secure may not touch a Secure cookie.
    is_safe = request.is_secure or host.endswith("localhost")
    for key, domain, path in [(key, domain, path) for key in names for domain in domains for path in paths]:
        response.set_cookie(key, "", max_age=0, path=path, domain=domain, secure=is_safe)
    if lesson.get("setsHeavy"):
        heavy_delete_from(response)
        for key in [key for key in request.cookies if re.fullmatch(r"(many|size)_\d+", key)]:
            response.set_cookie(key, "", max_age=0)
    response.set_cookie(confirmation_name(lesson), "", max_age=0)


def confirm(response, lesson):
    """Tells Cookie Lens that the goal is reached."""
    response.set_cookie(confirmation_name(lesson), "done", max_age=60, samesite="Lax")


def confirmation_line(lesson):
    """The same for a script to write."""
    return f"{confirmation_name(lesson)}=done; Max-Age=60; Path=/; SameSite=Lax"


def confirmation_name(lesson):
    return f"lens-lesson-{lesson['id']}"

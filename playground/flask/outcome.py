"""What the server saw of a lesson's cookie, and whether the goal is reached where the server is the one to see it."""

from urllib.parse import urlsplit

from flask import request

from received import as_text
from sites import HOSTS

THREE = ["ss_strict", "ss_lax", "ss_none"]


def outcome_of(lesson, signed_in_as):
    if lesson["id"] == "same-site":
        return same_site_outcome()
    if "watches" not in lesson:
        return outcome("always")
    values = [as_text(value) for value in request.cookies.getlist(lesson["watches"])]
    value = values[0] if values else ""
    signs_in = lesson.get("signsIn", False)
    if not values or (signs_in and value == ""):
        return outcome("absent")
    if signs_in and signed_in_as and value not in signed_in_as:
        return outcome("somebody-else", value, True)
    if len(values) > 1 and "twice" in lesson["says"]:
        return outcome("twice", value)
    if request.args.get("after") == "start" and "started" in lesson["says"]:
        return outcome("started", value)
    return outcome("came", value, lesson.get("confirms", False) and not signs_in)


def same_site_outcome():
    """The three that came, and whether another site's link brought them."""
    came = [name for name in THREE if name in request.cookies]
    if not came:
        return outcome("absent")
    if referer_host() != HOSTS["news"]:
        return outcome("came", ", ".join(came))
    return outcome("from-news", ", ".join(came), "ss_lax" in came and "ss_strict" not in came)


def referer_host():
    try:
        return urlsplit(request.referrer or "").hostname
    except ValueError:
        return None


def outcome(key, value="", is_reached=False):
    return {"key": key, "value": value, "is_reached": is_reached}

"""The hosts of the lessons, and where this application listens."""

import json
from pathlib import Path

from flask import current_app, request

FOLDER = Path(__file__).parent.parent / "lessons"


def read_lesson_file(name):
    """A file of playground/lessons, which the practice site without Flask reads as well."""
    return json.loads((FOLDER / name).read_text("utf-8"))


HOSTS = read_lesson_file("hosts.json")


def has_https():
    return current_app.config.get("HTTPS_PORT") is not None


def address_of(scheme, host, path="/"):
    """An absolute address of this application; over http where there is no https."""
    if scheme == "https" and has_https():
        return f"https://{host}:{current_app.config['HTTPS_PORT']}{path}"
    port = current_app.config.get("HTTP_PORT") or request.environ["SERVER_PORT"]
    return f"http://{host}:{port}{path}"

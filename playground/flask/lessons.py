"""The twelve lessons: the same addresses, texts and goals as without Flask."""

import secrets

from flask import Blueprint, abort, make_response, redirect, request

from lesson_page import index_names, lesson_names
from lesson_lines import code_of, confirm, reset_cookies, start_cookies
from outcome import outcome_of
from page import page
from login import email_address
from sites import read_lesson_file

lessons = Blueprint("lessons", __name__)

LESSONS = {name: {"id": name, **read_lesson_file(f"{name}.json")} for name in read_lesson_file("order.json")}

# The addresses each session signed in with: the truth that the lesson on logins compares with.
SIGNED_IN = {}


def lesson_called(name):
    if name not in LESSONS:
        abort(404, "There is no lesson of this name. The first page of the lessons lists them all.")
    return LESSONS[name]


@lessons.get("/lessons")
def to_the_index():
    return redirect("/lessons/")


@lessons.get("/lessons/")
def index():
    return page("lessons.html", "Lessons", **index_names(list(LESSONS.values())))


@lessons.get("/lessons/<name>")
def lesson(name):
    chosen = lesson_called(name)
    outcome = outcome_of(chosen, SIGNED_IN.get(request.cookies.get("lesson_session"), []))
    return show(chosen, outcome)


def show(chosen, outcome):
    response = make_response()
    if outcome["is_reached"]:
        confirm(response, chosen)
    names = lesson_names(chosen, outcome, list(LESSONS.values()))
    return page("lesson.html", chosen["title"], response, code=code_of(chosen), **names)


@lessons.post("/lessons/<name>/start")
def start(name):
    chosen = lesson_called(name)
    response = redirect(f"/lessons/{name}?after=start", 303)
    if not chosen.get("signsIn"):
        start_cookies(response, chosen)
        return response
    email = email_address()
    if email is None:
        return show(chosen, {"key": "not-an-address", "value": "", "is_reached": False}), 400
    session_id = request.cookies.get("lesson_session")
    if session_id not in SIGNED_IN:
        session_id = secrets.token_urlsafe(24)
    SIGNED_IN[session_id] = [*SIGNED_IN.get(session_id, []), email]
    response.set_cookie("email", email)
    response.set_cookie("lesson_session", session_id, httponly=True, samesite="Lax")
    return response


@lessons.post("/lessons/<name>/reset")
def reset(name):
    chosen = lesson_called(name)
    if chosen.get("signsIn"):
        SIGNED_IN.pop(request.cookies.get("lesson_session"), None)
    response = redirect(f"/lessons/{name}?after=reset", 303)
    reset_cookies(response, chosen)
    return response

"""A small login, twice: with the e-mail address in the cookie (do not copy), and with a session (do)."""

import re
import secrets

from flask import Blueprint, redirect, request, url_for

from page import page

login = Blueprint("login", __name__)

THIRTY_DAYS = 30 * 24 * 60 * 60
NOT_AN_ADDRESS = "That is no address that fits into a cookie. Letters, digits and one @ will do."


def email_address():
    """The form's e-mail. None for what is no address or could not stand in a cookie as it is."""
    email = request.form.get("email", "").strip()
    fits = re.fullmatch(r'[^\s;,"\\@]+@[^\s;,"\\@]+', email) and re.fullmatch(r"[ -~]+", email)
    return email if fits else None


# The way many first tutorials do it.


@login.get("/login")
def form():
    return page("login.html", "Login", email=request.cookies.get("email"))


@login.post("/login")
def enter():
    email = email_address()
    if email is None:
        return page("login.html", "Login", says=NOT_AN_ADDRESS), 400
    response = redirect(url_for("login.form"))
    response.set_cookie("email", email, max_age=THIRTY_DAYS)
    return response


@login.get("/logout")
def leave():
    response = redirect(url_for("login.form"))
    response.set_cookie("email", "", max_age=0)
    return response


# The better way: the cookie is a number nobody can guess, what it stands for stays on the server.

SESSIONS = {}


@login.get("/session")
def session_form():
    return page("session.html", "Session", email=SESSIONS.get(request.cookies.get("session_id")))


@login.post("/session")
def session_enter():
    email = email_address()
    if email is None:
        return page("session.html", "Session", says=NOT_AN_ADDRESS), 400
    session_id = secrets.token_urlsafe(32)
    SESSIONS[session_id] = email
    response = redirect(url_for("login.session_form"))
    response.set_cookie("session_id", session_id, httponly=True, samesite="Lax", secure=request.is_secure)
    return response


@login.get("/session/logout")
def session_leave():
    SESSIONS.pop(request.cookies.get("session_id"), None)
    response = redirect(url_for("login.session_form"))
    response.set_cookie("session_id", "", max_age=0, httponly=True, samesite="Lax", secure=request.is_secure)
    return response

"""A small login, twice: with the e-mail address in the cookie (do not copy), and with a session (do)."""

import secrets

from flask import Blueprint, redirect, render_template, request, url_for

login = Blueprint("login", __name__)

THIRTY_DAYS = 30 * 24 * 60 * 60


# The way many first tutorials do it.


@login.get("/login")
def form():
    return render_template("login.html", email=request.cookies.get("email"))


@login.post("/login")
def enter():
    email = request.form.get("email", "").strip()
    if "@" not in email:
        return render_template("login.html", email=None, says="An e-mail address has an @ in it."), 400
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
    email = SESSIONS.get(request.cookies.get("session_id"))
    return render_template("session.html", email=email)


@login.post("/session")
def session_enter():
    email = request.form.get("email", "").strip()
    if "@" not in email:
        return render_template("session.html", email=None, says="An e-mail address has an @ in it."), 400
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

"""How to use cookies in Flask: one small application, one lesson an address.

A cookie is a name with a value that the server hands to the browser (Set-Cookie) and that the
browser brings back with later requests (Cookie). Each function `set_...` below hands out one cookie
and shows one parameter of `set_cookie`. Every page shows both ends: the lines the answer sent, and
what the request brought.

Run it with `python3 playground/flask/app.py`, then open the address it prints.

Plain links set and delete here, so that each step is one click and one address to talk about.
Where it matters, let a form with POST do it.
"""

import inspect
import re
import time
from datetime import datetime, timedelta, timezone

from flask import Flask, abort, jsonify, make_response, redirect, render_template, request, url_for

from limits import limits
from login import login
from received import brought, cookie_header, header_octets, host_name, is_family_name
from serve import serve

app = Flask(__name__, static_folder="../assets", static_url_path="/assets")
app.register_blueprint(login)
app.register_blueprint(limits)
app.context_processor(lambda: {"brought": brought(), "octets": header_octets()})


# Creating a cookie: set_cookie(key, value, max_age, expires, path, domain, secure, httponly, samesite)


def set_key(response):
    """A cookie needs a name only. Its value is then empty, and it lasts until the browser closes."""
    response.set_cookie("demo_key")


def set_value(response):
    """A name and its value: what most cookies are."""
    response.set_cookie("demo_value", "chocolate")


def set_max_age(response):
    """The browser keeps this one for ten seconds, then forgets it."""
    response.set_cookie("demo_max_age", "going", max_age=10)


def set_expires(response):
    """The end as a date. Where max_age is given too, max_age counts."""
    in_thirty_days = datetime.now(timezone.utc) + timedelta(days=30)
    response.set_cookie("demo_expires", "until_then", expires=in_thirty_days)


def set_path(response):
    """Only requests for /cookies and what is below it bring this one."""
    response.set_cookie("demo_path", "only_below_cookies", path="/cookies")


def set_domain(response):
    """This host and every host below it get the cookie. Without domain, this host alone does."""
    if not is_family_name(host_name()):
        return f"{host_name()} has no hosts below it, so there is no domain to give. shop.localhost could have some."
    response.set_cookie("demo_domain", "whole_family", domain=host_name())


def set_secure(response):
    """Sent over https only. Browsers trust http://localhost as well; on other http pages they refuse it."""
    response.set_cookie("demo_secure", "over_https", secure=True)


def set_httponly(response):
    """Sent to the server, but a script's document.cookie does not see it."""
    response.set_cookie("demo_httponly", "not_for_scripts", httponly=True)


def set_samesite_strict(response):
    """Sent only when the request starts on this very site."""
    response.set_cookie("demo_samesite_strict", "own_site_only", samesite="Strict")


def set_samesite_lax(response):
    """Also sent when somebody follows a link from another site to here."""
    response.set_cookie("demo_samesite_lax", "links_too", samesite="Lax")


def set_samesite_none(response):
    """Sent from other sites' pages as well, unless the browser blocks that. It must be Secure."""
    response.set_cookie("demo_samesite_none", "everywhere", samesite="None", secure=True)


LESSONS = {
    "key": set_key,
    "value": set_value,
    "max_age": set_max_age,
    "expires": set_expires,
    "path": set_path,
    "domain": set_domain,
    "secure": set_secure,
    "httponly": set_httponly,
    "samesite_strict": set_samesite_strict,
    "samesite_lax": set_samesite_lax,
    "samesite_none": set_samesite_none,
}


@app.get("/set/<parameter>")
def set_one(parameter):
    lesson = LESSONS.get(parameter)
    if lesson is None:
        abort(404, f"There is no lesson called {parameter}. The first page lists them all.")
    response = make_response()
    refusal = lesson(response)
    page = render_template(
        "set.html",
        parameter=parameter,
        says=lesson.__doc__,
        refusal=refusal,
        code=inspect.getsource(lesson),
        lines=response.headers.getlist("Set-Cookie"),
    )
    response.set_data(page)
    return response


# Reading cookies


@app.get("/")
def home():
    return render_template("home.html", lessons=LESSONS)


@app.get("/cookies/")
@app.get("/cookies/<path:below>")
def below_cookies(below=""):
    return render_template("cookies.html", below=below)


@app.get("/echo")
@app.get("/cookies/echo", endpoint="echo_below_cookies")
@app.get("/heavy/echo", endpoint="echo_below_heavy")
def echo():
    """What came, for a program to read; asked for below a path, that path's cookies came too."""
    return jsonify(cookies=request.cookies.to_dict(), header=cookie_header())


@app.get("/script")
def script():
    return render_template("script.html")


# Deleting a cookie: hand it out again, already over. Path and domain must be those it was set with.


@app.get("/delete/<key>")
def delete(key):
    path = request.args.get("path", "/")
    if not re.fullmatch(r"[\w!#$%&'*+.^`|~-]+", key, re.ASCII):
        abort(400, "This name holds a character that set_cookie cannot write. Letters, digits, _ and - are safe.")
    if not re.fullmatch(r"/[\w./-]*", path, re.ASCII):
        abort(400, "A path starts with / and here holds letters, digits, dots, _ and - only.")
    domain = host_name() if request.args.get("domain") == "host" else None
    response = make_response()
    response.set_cookie(key, "", max_age=0, path=path, domain=domain)
    lines = response.headers.getlist("Set-Cookie")
    response.set_data(render_template("delete.html", key=key, path=path, lines=lines))
    return response


# Does this browser keep cookies at all? Hand one out, send the browser on, look whether it came back.

PROBE_SECONDS = 20


@app.get("/check")
def check():
    response = redirect(url_for("check_result", at=int(time.time())))
    response.set_cookie("demo_probe", "kept", max_age=PROBE_SECONDS * 2)
    return response


@app.get("/check/result")
def check_result():
    handed_out = request.args.get("at", 0, type=int)
    if abs(time.time() - handed_out) > PROBE_SECONDS:  # An old address: the probe may have ended since.
        return redirect(url_for("check"))
    return render_template("check.html", kept="demo_probe" in request.cookies)


@app.after_request
def never_from_a_cache(response):
    response.headers["Cache-Control"] = "no-store"
    return response


@app.errorhandler(400)
@app.errorhandler(404)
def say_what_to_do(error):
    return render_template("sorry.html", says=error.description), error.code


if __name__ == "__main__":
    serve(app)

"""How to use cookies in Flask: one small application, one lesson an address.

A cookie is a name with a value that the server hands to the browser (Set-Cookie) and that the
browser brings back with later requests (Cookie). Each function `set_...` below hands out one cookie
and shows one parameter of `set_cookie`. Every page shows both ends: the lines the answer sent, and
what the request brought.

Run it with `python3 playground/flask/app.py`, then open the address it prints.

Plain links set and delete here, so that each step is one click and one address to talk about.
Where it matters, let a form with POST do it. The pages are those of ../pages, the texts those of
../lessons: the practice site without Flask draws the same.
"""

import inspect
import re
import time
from datetime import datetime, timedelta, timezone

from flask import Flask, abort, jsonify, make_response, redirect, request, url_for

from cross_site import cross_site, cross_site_page, shared_with_the_other_hosts
from lessons import lessons
from limits import limits
from login import login
from page import page
from received import cookie_header, host_name, is_family_name
from serve import serve
from sites import HOSTS, address_of, read_lesson_file

app = Flask(__name__, static_folder="../assets", static_url_path="/assets", template_folder="../pages")
for blueprint in (login, limits, lessons, cross_site):
    app.register_blueprint(blueprint)


# Creating a cookie: set_cookie(key, value, max_age, expires, path, domain, secure, httponly, samesite)


def set_key(response):
    response.set_cookie("demo_key")


def set_value(response):
    response.set_cookie("demo_value", "chocolate")


def set_max_age(response):
    response.set_cookie("demo_max_age", "going", max_age=10)


def set_expires(response):
    in_thirty_days = datetime.now(timezone.utc) + timedelta(days=30)
    response.set_cookie("demo_expires", "until_then", expires=in_thirty_days)


def set_path(response):
    response.set_cookie("demo_path", "only_below_cookies", path="/cookies")


def set_domain(response):
    if is_family_name(host_name()):
        response.set_cookie("demo_domain", "whole_family", domain=host_name())


def set_secure(response):
    response.set_cookie("demo_secure", "over_https", secure=True)


def set_httponly(response):
    response.set_cookie("demo_httponly", "not_for_scripts", httponly=True)


def set_samesite_strict(response):
    response.set_cookie("demo_samesite_strict", "own_site_only", samesite="Strict")


def set_samesite_lax(response):
    response.set_cookie("demo_samesite_lax", "links_too", samesite="Lax")


def set_samesite_none(response):
    response.set_cookie("demo_samesite_none", "everywhere", samesite="None", secure=True)


PARAMETERS = {
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
EXAMPLES = read_lesson_file("attributes.json")


@app.get("/set/<parameter>")
def set_one(parameter):
    set_it = PARAMETERS.get(parameter)
    if set_it is None:
        abort(404, f"There is no example called {parameter}. The first page lists them all.")
    response = make_response()
    set_it(response)
    has_line = "Set-Cookie" in response.headers
    return page(
        "set.html",
        parameter,
        response,
        example=EXAMPLES[parameter],
        code=inspect.getsource(set_it),
        no_domain=None if has_line else address_of("http", HOSTS["shop"], "/set/domain"),
        next_address="/cookies/" if parameter == "path" else "/",
    )


# Reading cookies


@app.get("/")
def home():
    if host_name() == HOSTS["news"]:
        return cross_site_page()
    return page(
        "home.html",
        "First page",
        demo_value=str(request.cookies.get("demo_value")),
        lessons_address=address_of("http", HOSTS["shop"], "/lessons/"),
        examples=[{**example, "id": name, "title": name} for name, example in EXAMPLES.items()],
    )


@app.get("/cookies/")
@app.get("/cookies/<path:below>")
def below_cookies(below=""):
    return page(
        "cookies.html",
        "/cookies/",
        path=request.path,
        has_demo="demo_path" in request.cookies,
        has_cart="cart" in request.cookies,
    )


@app.get("/echo")
@app.get("/cookies/echo", endpoint="echo_below_cookies")
@app.get("/heavy/echo", endpoint="echo_below_heavy")
def echo():
    """What came, for a program to read; asked for below a path, that path's cookies came too."""
    return jsonify(cookies=request.cookies.to_dict(), header=cookie_header())


@app.get("/script")
def script():
    line = request.args.get("line", "demo_script=by_script; Path=/; SameSite=Lax")
    return page("script.html", "document.cookie", line=line)


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
    return page("delete.html", f"Delete {key}", response, name=key, path=path)


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
    return page("check.html", "Cookies off?", is_kept="demo_probe" in request.cookies)


@app.after_request
def common_headers(response):
    response.headers["Cache-Control"] = "no-store"
    # A cookie's value is shown on each page: should it ever slip in as markup, it still runs nothing.
    response.headers["Content-Security-Policy"] = "script-src 'self'; object-src 'none'; base-uri 'none'"
    return shared_with_the_other_hosts(response)


@app.errorhandler(400)
@app.errorhandler(404)
def say_what_to_do(error):
    return page("sorry.html", "Not here", says=error.description), error.code


if __name__ == "__main__":
    serve(app)

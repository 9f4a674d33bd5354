"""Too big, too heavy, too many: where browsers and servers stop."""

from flask import Blueprint, abort, make_response, redirect, render_template, request, url_for

from page import page
from received import header_octets

limits = Blueprint("limits", __name__)

HEAVY_COOKIES = 20
HEAVY_OCTETS = 4000
MANY_COOKIES = 200


def filled(name, octets):
    """A value that brings name and value together to so many octets."""
    return "x" * (octets - len(name))


@limits.get("/size")
def size():
    return page("size.html", "Too big")


@limits.get("/size/<int:octets>")
def size_set(octets):
    """One cookie of so many octets. Browsers keep 4,096 and drop 4,097; Flask warns in its log from 4,093 on."""
    name = f"size_{octets}"
    if not 64 <= octets <= 10_000:
        abort(400, "Choose between 64 and 10,000 octets.")
    response = redirect(url_for("limits.size"))
    response.set_cookie(name, filled(name, octets))
    return response


# 20 cookies of 4 kB. They stay below /heavy, or every other server on this host would get them too:
# cookies do not know ports, and most servers refuse such a header.


def heavy_set_on(response):
    for number in range(1, HEAVY_COOKIES + 1):
        name = f"heavy_{number:02}"
        response.set_cookie(name, filled(name, HEAVY_OCTETS), path="/heavy")


def heavy_delete_from(response):
    for number in range(1, HEAVY_COOKIES + 1):
        response.set_cookie(f"heavy_{number:02}", "", max_age=0, path="/heavy")


@limits.get("/heavy/")
def heavy():
    return page("heavy.html", "80 kB", pictures=[1, 2, 3, 4])


@limits.get("/heavy/set")
def heavy_set():
    response = redirect(url_for("limits.heavy"))
    heavy_set_on(response)
    return response


@limits.get("/heavy/delete")
def heavy_delete():
    response = redirect(url_for("limits.heavy"))
    heavy_delete_from(response)
    return response


@limits.get("/heavy/picture-<int:number>.svg")
def heavy_picture(number):
    """A picture that says how many octets of cookies its own request brought."""
    response = make_response(render_template("octets.svg", octets=f"{header_octets():,}"))
    response.mimetype = "image/svg+xml"
    return response


# More cookies than a browser keeps for one site.


@limits.get("/many")
def many():
    return page("many.html", "Too many", came=len([name for name in request.cookies if name.startswith("many_")]))


@limits.get("/many/set")
def many_set():
    response = redirect(url_for("limits.many"))
    for number in range(1, MANY_COOKIES + 1):
        response.set_cookie(f"many_{number:03}", "1")
    return response


@limits.get("/many/delete")
def many_delete():
    response = redirect(url_for("limits.many"))
    for number in range(1, MANY_COOKIES + 1):
        response.set_cookie(f"many_{number:03}", "", max_age=0)
    return response

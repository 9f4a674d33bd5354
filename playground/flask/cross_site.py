"""A link, a picture, a frame, forms and a fetch from this page to another host."""

from urllib.parse import urlsplit

from flask import Blueprint, make_response, render_template, request

from lesson_page import parts
from outcome import THREE
from page import common, page
from received import host_name
from sites import HOSTS, address_of, has_https, read_lesson_file

cross_site = Blueprint("cross_site", __name__)

DIFFERS = read_lesson_file("same-site.json")["differs"]


def targets():
    """The other site first; then what is same-site but another origin, and the other scheme."""
    is_shop = host_name() == HOSTS["shop"]
    other = HOSTS["news" if is_shop else "shop"]
    other_scheme = "https" if request.scheme == "http" else "http"
    found = [("other", f"{other}: another site", other, request.scheme)]
    if is_shop:
        found.append(("below", f"{HOSTS['app']}: same site, other origin", HOSTS["app"], request.scheme))
    if has_https():
        found.append(("scheme", f"{other} over {other_scheme}", other, other_scheme))
    return found


@cross_site.get("/cross-site")
def cross_site_page():
    wanted = request.args.get("to")
    all_targets = targets()
    chosen = next((target for target in all_targets if target[0] == wanted), all_targets[0])
    _, _, host, scheme = chosen
    leads_to_lesson = host == HOSTS["shop"]
    is_news = host_name() == HOSTS["news"]
    return page(
        "cross-site.html",
        "Another site" if is_news else "From site to site",
        is_news=is_news,
        differs=[parts(text) for text in DIFFERS],
        targets=[
            {"says": target[1], "address": f"/cross-site?to={target[0]}", "is_chosen": target == chosen}
            for target in all_targets
        ],
        target={
            "host": host,
            "origin": address_of(scheme, host, ""),
            "link": address_of(scheme, host, "/lessons/same-site" if leads_to_lesson else "/received"),
            "link_says": f"Back to the lesson on {host}" if leads_to_lesson else f"To {host}",
        },
    )


@cross_site.route("/received", methods=["GET", "POST"])
def received():
    """What a frame or a form brought, as a document of its own."""
    return render_template(
        "received.html",
        title="Received",
        method=request.method,
        fetch_site=request.headers.get("Sec-Fetch-Site", ""),
        fetch_dest=request.headers.get("Sec-Fetch-Dest", ""),
        referer=request.referrer or "",
        **common(),
    )


@cross_site.get("/received.svg")
def received_picture():
    """A picture that says which SameSite cookies its own request brought."""
    three = [{"name": name, "came": name in request.cookies, "y": 36 + index * 30} for index, name in enumerate(THREE)]
    for cookie in three:
        cookie["says"] = "came" if cookie["came"] else "stayed away"
    response = make_response(render_template("received.svg", three=three))
    response.mimetype = "image/svg+xml"
    return response


def shared_with_the_other_hosts(response):
    """Lets the scripts of the lessons' hosts, and no others, read across origins."""
    origin = request.headers.get("Origin", "")
    try:
        host = urlsplit(origin).hostname
    except ValueError:
        host = None
    if host in HOSTS.values():
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
        response.headers["Vary"] = "Origin"
    return response

// What a script of this page sees, once a second, beside what the server saw.

const shown = document.getElementById("document-cookie");
const blocked = document.getElementById("blocked");
const done = document.getElementById("done");

function showCookies() {
  const lines = document.cookie.split("; ").map(shortened);
  const text = lines.join("\n") || "Nothing that a script may read.";
  if (shown.textContent !== text) shown.textContent = text;
}

function shortened(text) {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

/** Asked only where no cookie came: the probe is written and gone before any request can carry it. */
function tryCookie() {
  const probe = "demo_script_probe=kept; Path=/; SameSite=Lax";
  document.cookie = `${probe}; Max-Age=5`;
  const isKept = document.cookie.includes("demo_script_probe=kept");
  document.cookie = `${probe}; Max-Age=0`;
  blocked.textContent = isKept
    ? "No: the browser kept one that a script just wrote."
    : "Yes: the browser did not keep one that a script just wrote. Look in its settings for this site.";
}

/** The lesson on HttpOnly: the server saw the cookie, and here no script does. */
function confirmHidden() {
  const name = done.dataset.confirms;
  const isSeen = document.cookie.split("; ").some((pair) => pair.startsWith(`${name}=`));
  const hasCome = document.getElementById("server-saw").dataset.saw === "came";
  if (!hasCome || isSeen) return;
  document.cookie = done.dataset.cookie;
  done.hidden = false;
}

if (blocked?.dataset.came === "no" && document.cookie === "") tryCookie();
if (done?.dataset.confirms) confirmHidden();
showCookies();
setInterval(showCookies, 1000);

// A reload is then the next request, and no longer the one that follows Start.
if (new URLSearchParams(location.search).has("after"))
  history.replaceState(undefined, "", location.pathname);

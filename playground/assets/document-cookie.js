// Shows document.cookie, one cookie a line, and writes the line of the form into it.

const readable = document.getElementById("readable");
const written = document.getElementById("written");
const line = document.getElementById("line");

function show() {
  const lines = document.cookie.split("; ").map(shortened);
  readable.textContent = lines.join("\n") || "Nothing that a script may read.";
}

function shortened(text) {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

document.getElementById("write").addEventListener("submit", (event) => {
  event.preventDefault();
  const before = document.cookie;
  document.cookie = line.value;
  written.textContent =
    document.cookie === before
      ? "Nothing changed: the same cookie was there, or the browser refused the line."
      : "The browser took it. Reload: the request brings it to the server.";
  show();
});

show();

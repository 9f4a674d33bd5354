// The browser's own word and a script's attempt, beside what the server saw.

document.getElementById("browser-says").textContent = String(navigator.cookieEnabled);

const probe = "demo_script_probe=kept; Path=/; SameSite=Lax";
document.cookie = `${probe}; Max-Age=20`;
const isKept = document.cookie.includes("demo_script_probe=kept");
document.cookie = `${probe}; Max-Age=0`;
document.getElementById("script-says").textContent = isKept ? "kept" : "gone at once";

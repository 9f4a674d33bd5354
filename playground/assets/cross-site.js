// Asks the other host for what it received, with the credentials mode of the button.

const fetched = document.getElementById("fetched");
const { address } = document.getElementById("fetches").dataset;

async function ask(credentials) {
  try {
    const answer = await fetch(address, { credentials });
    fetched.textContent = `fetch(…, { credentials: "${credentials}" })\n${await answer.text()}`;
  } catch (error) {
    fetched.textContent = `No answer that a script may read: ${error.message}`;
  }
}

for (const button of document.querySelectorAll("#fetches button"))
  button.addEventListener("click", () => void ask(button.value));

async function listCookies([tab]) {
  const domain = new URL(tab.url).hostname.split(".").slice(-2).join(".");
  const cookies = await chrome.cookies.getAll({ domain, partitionKey: {} });
  const list = document.createElement("ul");
  for (const { name, value } of cookies) {
    const item = document.createElement("li");
    item.textContent = `${name}=${value}`;
    list.append(item);
  }
  document.body.append(list);
}

void chrome.tabs.query({ active: true, currentWindow: true }).then(listCookies);

"use strict";

const form = document.querySelector("form");
const query = document.querySelector("#query");
const examples = document.querySelector("#examples");
const status = document.querySelector("#status");
const results = document.querySelector("#results");

examples.addEventListener("change", () => {
  if (examples.selectedIndex > 0) query.value = examples.selectedOptions[0].dataset.query;
});

form.addEventListener("submit", async (event) => {
  if (event.submitter && event.submitter.id === "file") return;
  event.preventDefault();
  results.replaceChildren();
  status.className = "";
  status.textContent = "Asking …";
  const started = performance.now();
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle" },
      body: query.value,
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    if (!answer.ok) return tellProblem(await answer.json());
    const type = answer.headers.get("Content-Type");
    if (!type.startsWith("application/sparql-results+json")) return showText(await answer.text(), seconds);
    showRows(await answer.json(), answer.headers.get("X-SPARQL-MaxRows"), seconds);
  } catch (error) {
    tellProblem({ detail: `The service does not answer: ${error.message}` });
  }
});

function tellProblem(problem) {
  status.className = "problem";
  status.textContent = problem.detail;
}

function showText(text, seconds) {
  status.textContent = `${seconds} s`;
  results.append(element("pre", text));
}

function showRows(answer, cut, seconds) {
  if ("boolean" in answer) return showText(answer.boolean ? "yes" : "no", seconds);
  const names = answer.head.vars;
  const rows = answer.results.bindings;
  status.textContent = `${rows.length} rows${cut ? ", and there are more" : ""}, ${seconds} s`;
  const table = element("table");
  const head = table.createTHead().insertRow();
  for (const name of names) head.append(element("th", name));
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const name of names) line.insertCell().append(cell(row[name]));
  }
  results.append(table);
}

function cell(term) {
  if (!term) return "";
  if (term.type !== "uri" || !/^https?:/.test(term.value)) {
    const text = element("span", term.type === "triple" ? JSON.stringify(term.value) : term.value);
    text.dir = "auto";
    return text;
  }
  const link = element("a", term.value.replace(/^https:\/\/w3id\.org\/dezgraph\/(id|vocabulary)\//, "$1:"));
  link.href = term.value.replace(/^https:\/\/w3id\.org\/dezgraph\/id\//, form.dataset.root + "/id/");
  return link;
}

function element(name, text = "") {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

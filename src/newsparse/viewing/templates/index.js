"use strict";
const form = document.querySelector("form");
const rows = [...document.querySelectorAll("tbody tr")].map((row) => ({
  row,
  text: row.textContent.toLowerCase(),
}));

// what is chosen in one list must be among a row's values of that name
const fits = ({ row, text }, words, chosen) =>
  words.every((word) => text.includes(word)) &&
  chosen.every(({ name, value }) => !value || row.dataset[name].split("|").includes(value));

const show = () => {
  const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = [...form.querySelectorAll("select")];
  let count = 0;
  for (const entry of rows) {
    const shown = fits(entry, words, chosen);
    entry.row.hidden = !shown;
    count += shown;
  }
  document.querySelector(".nothing").hidden = count > 0;
  form.querySelector("output").textContent =
    count < rows.length ? `${count} of ${rows.length}` : "";
};

form.hidden = false;
form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
// a form is empty only after its reset
form.addEventListener("reset", () => setTimeout(show));
// a browser that comes back may have kept what was typed
addEventListener("pageshow", show);

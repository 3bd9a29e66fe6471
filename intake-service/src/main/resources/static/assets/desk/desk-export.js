// Downloads an export and tells how far it is. Leaving the page, or the button, ends it on the server too. Without this script the
// links are plain downloads.
(function () {
  "use strict";
  var place = document.querySelector("[data-export-words]");
  if (!place || !window.fetch || !window.ReadableStream) return;
  var words = place.dataset;
  var shown = place.querySelector("[data-export-run]");
  var bar = shown.querySelector("progress");
  var said = place.querySelector("[data-export-said]");
  var numbers = new Intl.NumberFormat(document.documentElement.lang);
  var running = null;

  function filled(text, some) {
    return text.replace(/\{(\d)\}/g, function (_, index) { return some[index]; });
  }

  // A line break within quotes belongs to a text and ends no row; JSON has none within texts.
  function counter(csv) {
    var rows = csv ? -1 : 0;
    var quoted = false;
    return function (bytes) {
      for (var i = 0; i < bytes.length; i++) {
        if (csv && bytes[i] === 34) quoted = !quoted;
        else if (bytes[i] === 10 && !quoted) rows++;
      }
      return Math.max(0, rows);
    };
  }

  function save(parts, type, name) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(parts, { type: type }));
    link.download = name;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }

  async function reason(answer) {
    if (!/json/.test(answer.headers.get("Content-Type") || "")) return words.failed;
    var problem = await answer.json();
    return [problem.title, problem.detail].filter(Boolean).join(". ");
  }

  async function run(address, csv) {
    var rows = 0;
    var told = 0;
    running = new AbortController();
    bar.removeAttribute("value");
    shown.hidden = false;
    said.textContent = words.begun;
    try {
      var answer = await fetch(address, { signal: running.signal, headers: { "HX-Request": "true" } });
      if (!answer.ok) { said.textContent = await reason(answer); return; }
      var total = Number(answer.headers.get("Huiyin-Rows"));
      var name = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition"))[1];
      var count = counter(csv);
      var reader = answer.body.getReader();
      var parts = [];
      for (var part = await reader.read(); !part.done; part = await reader.read()) {
        parts.push(part.value);
        rows = count(part.value);
        total = Math.max(total, rows);
        if (Date.now() - told > 500) {
          told = Date.now();
          bar.value = total ? Math.min(1, rows / total) : 1;
          said.textContent = filled(words.progress, [numbers.format(rows), numbers.format(total)]);
        }
      }
      save(parts, answer.headers.get("Content-Type"), name);
      said.textContent = filled(words.done, [numbers.format(rows)]);
    } catch (ended) {
      said.textContent = filled(ended.name === "AbortError" ? words.cancelled : words.broken, [numbers.format(rows)]);
    } finally {
      running = null;
      shown.hidden = true;
    }
  }

  place.addEventListener("click", function (event) {
    if (event.target.closest("[data-export-cancel]")) {
      if (running) running.abort();
      return;
    }
    var link = event.target.closest("a[data-export]");
    if (!link) return;
    event.preventDefault();
    if (!running) run(link.href, link.dataset.export === "csv");
  });
})();

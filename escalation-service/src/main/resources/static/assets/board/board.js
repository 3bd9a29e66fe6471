// Counts the times on the board, and lets a supervisor work it by keys: j and k move, a acknowledges, Enter opens.
(function () {
  "use strict";

  function words(millis) {
    var seconds = Math.max(0, Math.floor(millis / 1000));
    var parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(function (part) {
      return String(part).padStart(2, "0");
    });
    return parts.join(":");
  }

  function tick() {
    var now = Date.now();
    document.querySelectorAll("[data-count-up]").forEach(function (element) {
      element.textContent = "+" + words(now - Date.parse(element.dataset.countUp));
    });
    document.querySelectorAll("[data-count-down]").forEach(function (element) {
      element.textContent = words(Date.parse(element.dataset.countDown) - now);
    });
  }

  function rows() {
    return Array.from(document.querySelectorAll(".board-row"));
  }

  function move(step) {
    var all = rows();
    var at = all.indexOf(document.activeElement && document.activeElement.closest(".board-row"));
    var next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
    if (next) next.focus();
  }

  function current() {
    var focused = document.activeElement && document.activeElement.closest(".board-row");
    return focused || document.querySelector(".board-open");
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "j" || event.key === "k") {
      move(event.key === "j" ? 1 : -1);
    } else if (event.key === "a") {
      var button = current() && current().querySelector(".board-act button");
      if (button) button.click();
    } else if (event.key === "Enter" && event.target.matches(".board-row")) {
      event.target.querySelector(".board-reference").click();
    } else {
      return;
    }
    event.preventDefault();
  });

  // The list is swapped while somebody works in it: whoever was on a row stays on it.
  var held = null;
  document.body.addEventListener("htmx:beforeSwap", function () {
    var row = document.activeElement && document.activeElement.closest(".board-row");
    held = row ? { id: row.dataset.complaint, at: rows().indexOf(row) } : null;
  });
  document.body.addEventListener("htmx:afterSettle", function () {
    tick();
    if (!held) return;
    var all = rows();
    var same = all.find(function (row) { return row.dataset.complaint === held.id; });
    var next = same || all[Math.min(held.at, all.length - 1)];
    if (next) next.focus();
    held = null;
  });

  tick();
  setInterval(tick, 1000);
})();

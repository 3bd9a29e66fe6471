// The actions on a complaint: times are written in the viewer's zone, an offered time is taken over by its button, and what is
// being typed stays when the case changes meanwhile.
(function () {
  "use strict";
  var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  var now = document.getElementById("actions-now");
  var stale = document.getElementById("actions-stale");

  function two(number) { return String(number).padStart(2, "0"); }

  function local(instant) {
    var at = new Date(instant);
    return at.getFullYear() + "-" + two(at.getMonth() + 1) + "-" + two(at.getDate()) + "T" + two(at.getHours()) + ":" + two(at.getMinutes());
  }

  function showZone() {
    if (!zone) return;
    now.querySelectorAll("[data-zone]").forEach(function (field) { field.value = zone; });
    now.querySelectorAll("[data-zone-shown]").forEach(function (element) { element.textContent = zone; });
  }

  // A form that is open or in use is never swapped away: what is typed next would act as single keys (the note's form is
  // always open, so it counts only while it has the focus).
  function busy() {
    return "typed" in now.dataset || now.contains(document.activeElement) ||
        now.querySelector('details[open]:not([data-key="a"])') !== null;
  }

  now.addEventListener("input", function () { now.dataset.typed = ""; });
  now.addEventListener("click", function (event) {
    var offer = event.target.closest("[data-fill]");
    if (!offer) return;
    var due = document.getElementById("promises-dueAt");
    due.value = local(offer.dataset.fill);
    due.dispatchEvent(new Event("input", { bubbles: true }));
    due.focus();
  });
  now.addEventListener("htmx:beforeSwap", function (event) {
    if (event.detail.target !== now) return;
    var asked = "asked" in now.dataset;
    delete now.dataset.asked;
    if (!asked && busy()) {
      event.detail.shouldSwap = false;
      stale.hidden = false;
    }
  });
  now.addEventListener("htmx:afterSwap", function (event) { if (event.detail.target === now) showZone(); });
  document.getElementById("actions-refresh").addEventListener("click", function () {
    delete now.dataset.typed;
    now.dataset.asked = "";
    stale.hidden = true;
    htmx.trigger(now, "refresh");
  });
  // Typed by the server after a refusal: that is not to be swapped away either.
  if (document.querySelector(".desk-problems")) now.dataset.typed = "";
  showZone();
})();

// Counts down what is marked with data-due, in the viewer's language; past it, says how late it is.
(function () {
  "use strict";
  var lang = document.documentElement.lang;
  var days = new Intl.NumberFormat(lang, { style: "unit", unit: "day", unitDisplay: "short" });

  function two(number) { return String(number).padStart(2, "0"); }

  function show(seconds) {
    var whole = Math.floor(seconds / 86400);
    var clock = Math.floor(seconds % 86400 / 3600) + ":" + two(Math.floor(seconds % 3600 / 60)) + ":" + two(Math.floor(seconds % 60));
    return whole > 0 ? days.format(whole) + " " + clock : clock;
  }

  function tick() {
    document.querySelectorAll("[data-due]").forEach(function (element) {
      var left = (new Date(element.dataset.due) - Date.now()) / 1000;
      element.classList.toggle("desk-overdue", left < 0);
      element.textContent = (left < 0 ? element.dataset.late + " " : "") + show(Math.abs(left));
    });
  }

  document.body.addEventListener("htmx:load", tick);
  tick();
  setInterval(tick, 1000);
})();

// Going back to a page that the browser kept: the filter form says again what is in force, not what was typed and never sent.
window.addEventListener("pageshow", function (event) {
  var form = document.querySelector("form[role=search]");
  if (event.persisted && form) form.reset();
});

// What every page does: forgery guard for htmx, times in the viewer's zone, the theme buttons, and a word when something fails.
(function () {
  "use strict";
  var COUNTED = "textarea[data-most]";
  var guard = document.querySelector('meta[name="csrf-token"]');
  var notice = document.getElementById("shell-notice");
  var format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });

  function showTimes(root) {
    root.querySelectorAll("time[datetime]:not([data-local])").forEach(function (element) {
      var instant = new Date(element.getAttribute("datetime"));
      if (isNaN(instant)) return;
      element.textContent = format.format(instant);
      element.title = instant.toISOString();
      element.setAttribute("data-local", "");
    });
  }

  function showTheme() {
    var chosen = window.huiyinTheme.chosen();
    document.querySelectorAll("[data-theme-choice]").forEach(function (button) {
      var pressed = button.dataset.themeChoice === chosen;
      button.setAttribute("aria-pressed", pressed);
      button.classList.toggle("active", pressed);
    });
  }

  function say(text) {
    if (notice.dataset.session !== "ended") notice.textContent = text || "";
  }

  // How long a text is, once that matters.
  function count(field) {
    var place = field.parentElement.querySelector("[data-count]");
    var length = Array.from(field.value).length;
    var most = Number(field.dataset.most);
    var numbers = new Intl.NumberFormat(document.documentElement.lang);
    place.textContent = length > most * 0.9 ? numbers.format(length) + " / " + numbers.format(most) : "";
    place.classList.toggle("text-danger", length > most);
  }

  document.addEventListener("input", function (event) { if (event.target.matches(COUNTED)) count(event.target); });
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-theme-choice]");
    if (button) {
      window.huiyinTheme.choose(button.dataset.themeChoice);
      showTheme();
    }
  });
  document.body.addEventListener("htmx:configRequest", function (event) {
    if (guard) event.detail.headers[guard.dataset.header] = guard.content;
  });
  document.body.addEventListener("htmx:load", function (event) { showTimes(event.detail.elt); });
  document.body.addEventListener("htmx:sendError", function () { say(notice.dataset.offline); });
  document.body.addEventListener("htmx:beforeRequest", function () { say(""); });
  document.body.addEventListener("htmx:responseError", function (event) {
    var answer = event.detail.xhr;
    var problem = /problem\+json/.test(answer.getResponseHeader("Content-Type") || "") ? JSON.parse(answer.responseText) : {};
    say([problem.title || notice.dataset.failed, problem.detail].concat((problem.errors || []).map(function (error) {
      return error.detail;
    })).filter(Boolean).join(" "));
  });
  document.querySelectorAll(COUNTED).forEach(count);
  showTimes(document);
  showTheme();
})();

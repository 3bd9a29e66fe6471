// Loaded before anything is drawn, so that a dark page does not flash white. Cookies ignore ports: one choice for all services.
(function () {
  "use strict";
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  window.huiyinTheme = {
    chosen: function () {
      var kept = document.cookie.match(/(?:^|; )huiyin_theme=(light|dark)/);
      return kept ? kept[1] : "auto";
    },
    apply: function () {
      var chosen = this.chosen();
      document.documentElement.setAttribute("data-bs-theme", chosen === "auto" ? (dark.matches ? "dark" : "light") : chosen);
    },
    choose: function (theme) {
      document.cookie = "huiyin_theme=" + theme + "; path=/; max-age=31536000; samesite=lax";
      this.apply();
    }
  };
  window.huiyinTheme.apply();
  dark.addEventListener("change", function () { window.huiyinTheme.apply(); });
})();

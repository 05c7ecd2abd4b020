/* global document, navigator */
/* Runs before everything else and in every browser, Internet Explorer included: old Windows without WebView2 and Safari
   before 16.4, which reads no lookbehind, would otherwise show an empty pane for ever. Plain ES3 on purpose; copied to
   the build as it is. */
(function () {
  function readsLookbehind() {
    try {
      return new RegExp("(?<!a)b").test("b");
      // eslint-disable-next-line @typescript-eslint/no-unused-vars -- ES3 has no catch without a name
    } catch (error) {
      return false;
    }
  }
  if (!/Trident|MSIE|Edge\//.test(navigator.userAgent) && readsLookbehind()) return;
  var place = document.getElementById("root");
  if (!place) return;
  place.className = "boot";
  place.innerHTML =
    "<h1>这台电脑的浏览器组件太旧</h1>" +
    (/Macintosh/.test(navigator.userAgent)
      ? "<p>通报校核需要 Safari 16.4 及以上版本。请在“系统设置”的“软件更新”里更新 macOS 和 Safari，然后重新打开 Excel。</p>"
      : "<p>通报校核需要 Microsoft Edge WebView2。请联系管理员安装 WebView2，或者把 Office 更新到 Excel 2021 及以上版本，然后重新打开 Excel。</p>");
})();

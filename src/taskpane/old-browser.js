/* global document, navigator */
/* Runs before everything else and in every browser, Internet Explorer included: old Windows without WebView2 would
   otherwise show an empty pane for ever. Plain ES3 on purpose; copied to the build as it is. */
(function () {
  if (!/Trident|MSIE|Edge\//.test(navigator.userAgent)) return;
  var place = document.getElementById("root");
  if (!place) return;
  place.className = "boot";
  place.innerHTML =
    "<h1>这台电脑的浏览器组件太旧</h1>" +
    "<p>通报校核需要 Microsoft Edge WebView2。请联系管理员安装 WebView2，或者把 Office 更新到 Excel 2021 及以上版本，然后重新打开 Excel。</p>";
})();

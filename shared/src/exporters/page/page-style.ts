/** How the page looks: ink on warm paper, light or dark as the reader's system is. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#faf8f4,#161513);--sunken:light-dark(#f2efe9,#11100e);
--line:light-dark(#e3ded5,#34312c);--strong:light-dark(#8a8276,#7f786d);--ink:light-dark(#1f1d1a,#efebe4);
--ink-2:light-dark(#57524a,#b9b2a6);--accent:light-dark(#1f5f5b,#6fc3bb);--soft:light-dark(#dcebe9,#1d3b39)}
*{box-sizing:border-box}
body{margin:0 auto;padding:48px 24px 96px;max-width:1200px;background:var(--paper);color:var(--ink);
font:15px/24px Inter,"Noto Sans",system-ui,sans-serif;overflow-wrap:break-word}
h1{margin:0 0 16px;font-size:24px;line-height:32px;font-weight:600}
h2{margin:40px 0 12px;font-size:16px;line-height:20px;font-weight:600}
p{margin:0 0 12px;max-width:720px}
ul{margin:0;padding:0;list-style:none}
a{color:var(--accent)}
em{font-style:normal;color:var(--ink-2)}
del{color:var(--ink-2)}
mark{background:var(--soft);color:inherit;border-radius:3px}
mark[aria-current]{outline:2px solid var(--accent);outline-offset:1px}
.facts{color:var(--ink-2);max-width:720px;margin-bottom:16px}
.facts strong{color:var(--ink);font-weight:600}
.boxes li{padding-left:28px;text-indent:-28px;max-width:720px}
.box{display:inline-block;width:28px;text-indent:0}
.outline li{padding:1px 0 1px 20px}
.outline ul{border-left:1px solid var(--line);margin-left:-14px;padding-left:14px}
summary{cursor:pointer;list-style-position:outside}
summary::marker{color:var(--strong)}
.picture{margin:0;overflow:auto;border:1px solid var(--line);border-radius:10px}
.picture svg{display:block;max-width:100%;height:auto}
form{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:8px;align-items:center;
margin:40px 0 0;padding:8px 0;background:var(--paper);border-bottom:1px solid var(--line)}
form[hidden]{display:none}
input,button{font:inherit;min-height:44px;padding:0 12px;color:inherit;background:var(--sunken);
border:1px solid var(--strong);border-radius:6px}
input{flex:1 1 200px;max-width:420px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.hint{color:var(--ink-2)}
@media (max-width:700px){.picture svg{max-width:none}}
@media (prefers-color-scheme:dark){.picture svg{filter:invert(1) hue-rotate(180deg)}}
@media print{:root{color-scheme:light}body{padding:0;max-width:none;font-size:11pt}form{display:none}
.picture{border:0;break-inside:avoid}.picture svg{filter:none;max-width:100%}li{break-inside:avoid-page}summary{list-style:none}}
`

/** The style sheet of a report: system fonts, light and dark, screen, phone and paper. */

/** Okabe and Ito's colours, which people with colour-blindness can tell apart, a little darker on light grounds. */
const lightColours = `
--page:#fff;--ink:#1b1e23;--soft:#565d68;--rule:#8b929d;--grid:#e6e8ec;--band:#f5f6f8;--link:#0b57a4;
--control:#4a4f57;--arm-0:#0072b2;--arm-1:#d55e00;--arm-2:#008561;--arm-3:#b0558a;--arm-4:#b87d00;--arm-5:#2f93cf;
--loss-0:#7a1f3d;--loss-1:#d1495b;--loss-2:#edae49;--loss-3:#9aa3ae;--better:#00664a;--worse:#a33a00`;

const darkColours = `
--page:#15181c;--ink:#e6e8eb;--soft:#a3abb6;--rule:#7b838f;--grid:#2b3037;--band:#1d2126;--link:#7ab8f5;
--control:#b6bcc5;--arm-0:#4aa3df;--arm-1:#f08a3c;--arm-2:#2fbf93;--arm-3:#dd8fbc;--arm-4:#e6b035;--arm-5:#86ccf3;
--loss-0:#b0466b;--loss-1:#ea7786;--loss-2:#f3c36f;--loss-3:#8a929d;--better:#3fcf9f;--worse:#ff9a5c`;

export const pageStyle: string = `
:root{color-scheme:light dark;${lightColours}}
@media screen and (prefers-color-scheme:dark){:root{${darkColours}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);
font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
main{max-width:70rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
h1{font-size:1.9rem;line-height:1.2;margin:.6rem 0 .2rem}
h2{font-size:1.35rem;line-height:1.3;margin:3rem 0 .6rem;padding-top:.8rem;border-top:1px solid var(--grid)}
h3{font-size:1.1rem;margin:2rem 0 .4rem}
h1,h2,h3,p,li,figcaption{overflow-wrap:anywhere}
p,ul{max-width:46rem}
a{color:var(--link)}
.status{margin:0;font-size:.9rem;color:var(--soft);max-width:none}
.status.partial{padding:.6rem .9rem;border:1px solid var(--worse);border-left-width:.4rem;color:var(--ink);font-weight:600}
.title-zh{font-size:1.2rem;color:var(--soft);margin:0 0 .4rem}
.lead{font-size:1.15rem;line-height:1.5}
.note{font-size:.9rem;color:var(--soft)}
nav ul{list-style:none;padding:0;margin:1rem 0 0;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;font-size:.9rem;max-width:none}
.arms{padding-left:1.1rem}.arms li{margin:.5rem 0}.arms ul{padding-left:1.1rem}.arms li li{margin:.2rem 0}
.arm{font-weight:600;white-space:nowrap}

.note .arm{font-weight:normal;color:var(--ink);margin-right:.8rem;display:inline-block}
.mark{width:.8em;height:.8em;margin-right:.4em;vertical-align:-.05em}
.key{margin-right:.9rem;color:var(--ink);white-space:nowrap}
.swatch{display:inline-block;width:.8em;height:.8em;margin-right:.35em;vertical-align:-.05em;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.word.better{color:var(--better)}.word.worse{color:var(--worse)}.word.open{color:var(--soft)}

.assumed{white-space:nowrap;padding:0 .35em;border:1px solid var(--worse);border-radius:3px;color:var(--worse);font-weight:600}
td .word.better,td .word.worse{font-weight:600}
figure{margin:1.2rem 0 .6rem}
figcaption{margin-bottom:.4rem;max-width:46rem}
figure svg:not(.mark){display:block;width:100%;height:auto;overflow:visible}
figure svg text{paint-order:stroke;stroke:var(--page);stroke-width:3px;stroke-linejoin:round}
.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:.4rem 1.6rem;align-items:start}
.narrow,.on-paper{display:none}
.scroll{overflow-x:auto;margin:.8rem 0}
/* A shade at an edge says that the table goes on there; the page's own colour goes with the table and hides it at the end. */
@media screen{.scroll{background:linear-gradient(90deg,var(--page) 30%,transparent) 0/2rem 100% no-repeat local,
linear-gradient(270deg,var(--page) 30%,transparent) 100%/2rem 100% no-repeat local,
linear-gradient(90deg,var(--rule),transparent) 0/.6rem 100% no-repeat scroll,
linear-gradient(270deg,var(--rule),transparent) 100%/.6rem 100% no-repeat scroll}}
.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
table{border-collapse:collapse;font-size:.86rem;line-height:1.4}
caption{text-align:left;font-weight:600;padding:.3rem 0}
caption span{display:inline-block;width:max-content;max-width:min(46rem,calc(100vw - 2rem))}
th,td{padding:.28rem .7rem .28rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--grid)}
td,tbody th{white-space:nowrap}
.text{white-space:normal;overflow-wrap:anywhere;min-width:14rem;max-width:32rem}
thead th{vertical-align:bottom;color:var(--soft);font-weight:600;border-bottom-color:var(--rule);max-width:11rem}
thead th:lang(zh){min-width:5em}
tbody th{font-weight:500}
.number{text-align:right;font-variant-numeric:tabular-nums}.ends{display:block;color:var(--soft)}
tbody tr:hover{background:var(--band)}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace,"PingFang SC","Noto Sans CJK SC";font-size:.86em}
p code{white-space:nowrap}td code{overflow-wrap:anywhere}code.line{display:block}
pre{background:var(--band);padding:.7rem .9rem;white-space:pre-wrap;overflow-wrap:anywhere}
summary{cursor:pointer;color:var(--link);font-size:.9rem;margin:.6rem 0}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--page);padding:.4rem .8rem;z-index:1}
.save{font-size:.78rem;color:var(--soft);margin:.2rem 0 .8rem;max-width:none}
.save button{font:inherit;color:var(--link);background:none;border:1px solid var(--grid);border-radius:3px;padding:.1rem .5rem;cursor:pointer}
.question{font-size:1.05rem}.matrix td{white-space:normal;min-width:8rem}
.filter{display:block;margin:.6rem 0 0;font-size:.9rem}
.filter input{font:inherit;color:inherit;background:var(--page);border:1px solid var(--rule);border-radius:3px;padding:.25rem .5rem;margin-left:.5rem;width:min(24rem,70%)}
@media screen and (max-width:46rem){
main{padding:1rem .9rem 3rem}h1{font-size:1.5rem}h2{margin-top:2.2rem}
.wide{display:none}.narrow{display:block}.arm{white-space:normal}}
td .arm,th .arm{font-weight:inherit;white-space:nowrap}
@media print{
@page{margin:16mm 14mm}
html{font-size:10pt}body{font-size:1rem}main{max-width:none;padding:0}nav,.filter,.save,.skip{display:none}
h2{break-after:avoid;margin-top:1.6rem}h3,section>.note:not(:last-child),figcaption,caption,summary,thead,thead tr{break-after:avoid}
tbody tr:first-child{break-before:avoid;break-after:avoid}tbody tr:last-child{break-before:avoid}
figure,section>.note,.arms li,tr{break-inside:avoid}figure svg:not(.mark){max-height:190mm}thead{display:table-header-group}
.scroll{overflow:visible}table{font-size:7.5pt;width:100%}table.many,.filterable{font-size:6.5pt}table.crowded{font-size:5.5pt}
th,td,td code{overflow-wrap:break-word;padding-right:.35rem}td,tbody th,td .arm,th .arm{white-space:normal}
td .arm,th .arm{overflow-wrap:anywhere}td:has(.arm),th:has(.arm){min-width:8em}
.text,.text code{overflow-wrap:anywhere}th.text,td.text{min-width:9em}.matrix td{min-width:0}thead th:lang(zh){min-width:0}
td:lang(zh):not(.text){word-break:keep-all}.crowded th,.crowded td{padding-right:.2rem}
.panels{grid-template-columns:repeat(2,1fr)}a{color:inherit;text-decoration:none}
details:not([open])::details-content{content-visibility:visible;block-size:auto}
.lookup:not([open]){display:none}.lookup:not([open])+.on-paper{display:block}}
`;

/// The page's style sheet: light and dark by the reader's setting, light on paper, no font and no picture.
///
/// Colours have a meaning each and stand at the top; those of the series are told apart by readers who do
/// not see every colour (after Okabe and Ito) and differ in lightness or dashes on grey paper too.
enum Style {
  static let sheet: StaticString = #"""
    :root{color-scheme:light dark;--bg:#fff;--soft:#f5f7f9;--fg:#1a1f24;--muted:#5b6670;--line:#d9dfe5;
    --link:#0b57a4;--good:#0a6b50;--bad:#a83a0a;--track:#edf0f3;
    --s0:#0072b2;--s1:#d55e00;--s2:#008f68;--s3:#b2568e;--s4:#8a6d00;--s5:#3b9ad6;
    --k0:#dfecf7;--k1:#c6dcef;--k2:#a6c9e5;--k3:#7fb2d9;--k4:#5698c9;--k5:#2c74ad;--k6:#1b64a3;--k7:#0b4a86;--k8:#083364;--inv:#fff}
    @media screen and (prefers-color-scheme:dark){:root{--bg:#12161a;--soft:#1b2127;--fg:#e8ecf0;--muted:#a3aeb9;
    --line:#343d46;--link:#7db8f0;--good:#4cc9a0;--bad:#ff9163;--track:#242c34;
    --s0:#56b4e9;--s1:#f0a03c;--s2:#2fc79a;--s3:#e39ac6;--s4:#e8d84a;--s5:#9fb4ff;
    --k0:#1a3047;--k1:#1f3f5f;--k2:#245078;--k3:#2a6292;--k4:#2f6da1;--k5:#5593c6;--k6:#7aafd9;--k7:#a3caea;--k8:#cfe5f8;--inv:#0d1117}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;scroll-padding-top:.75rem}
    body{margin:0 auto;max-width:76rem;padding:1.25rem 1rem 3rem;background:var(--bg);color:var(--fg);
    font:1rem/1.6 system-ui,"Segoe UI",Roboto,"PingFang SC","PingFang TC","Microsoft YaHei","Microsoft JhengHei","Noto Sans CJK SC","Noto Sans CJK TC",sans-serif;
    font-variant-numeric:tabular-nums lining-nums;overflow-wrap:anywhere}
    h1{font-size:1.65rem;line-height:1.25;margin:0}
    h2{font-size:1.3rem;line-height:1.3;margin:3rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--line)}
    h3{font-size:1.06rem;line-height:1.4;margin:2rem 0 .5rem}
    p,ul{margin:.6rem 0;max-width:46rem}ul{padding-left:1.3rem}li{margin:.2rem 0}
    a{color:var(--link);text-underline-offset:.15em}
    a:focus-visible,button:focus-visible,summary:focus-visible,input:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
    code{font:.92em ui-monospace,"SF Mono",Consolas,"Noto Sans Mono",monospace}
    .num{white-space:nowrap}.sub,.note{color:var(--muted)}.sub{margin:.3rem 0 0}.note{font-size:.86rem}
    .thin{color:var(--muted);font-style:italic}
    .lead h2{margin:1.25rem 0 .25rem;padding:0;border:0;font-size:.86rem;color:var(--muted)}
    .lead>p:not(.note){font-size:1.1rem}.lead h3{margin-top:1.25rem}
    .tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(13.5rem,1fr));gap:.75rem;margin:1.25rem 0}
    .tile{background:var(--soft);border:1px solid var(--line);border-left:.3rem solid var(--muted);border-radius:.4rem;padding:.7rem .9rem;break-inside:avoid}
    .tile.good{border-left-color:var(--good)}.tile.bad{border-left-color:var(--bad)}
    .tile dt{font-size:.88rem;color:var(--muted)}
    .tile dd{margin:0;font-size:.84rem;color:var(--muted)}
    .tile .big{font-size:1.6rem;line-height:1.35;font-weight:650;color:var(--fg)}
    .tile .long{font-size:1.35rem}.tile .thin{color:var(--muted)}.tile.broad{grid-column:span 2}
    .tone{display:inline-block;vertical-align:.25em;font-size:.72rem;font-weight:600;font-style:normal;line-height:1.4;padding:0 .4em;border:1px solid;border-radius:.7em}
    .good .tone,td.good,th.good{color:var(--good)}.bad .tone,td.bad,th.bad{color:var(--bad)}td.bad,th.bad{font-weight:650}
    nav{margin:1.75rem 0;font-size:.94rem}nav ol{margin:.4rem 0 0;padding-left:1.6rem;max-width:56rem;columns:3 14rem;column-gap:2rem}
    nav li{break-inside:avoid;margin:0;padding:.12rem 0}nav a{text-decoration:none}nav a:hover{text-decoration:underline}
    .scroll{overflow-x:auto;margin:1rem 0 .5rem;max-width:100%;border-radius:.2rem}
    table{border-collapse:separate;border-spacing:0;min-width:min(100%,20rem);font-size:.875rem;line-height:1.4}
    caption{text-align:left;padding:0 0 .4rem}
    caption span{position:sticky;left:0;display:inline-block;max-width:min(46rem,calc(100vw - 2.2rem));font-weight:650;font-size:.94rem}
    th,td{padding:.34rem .64rem;text-align:right;vertical-align:top;white-space:nowrap;border-bottom:1px solid var(--line);font-weight:400}
    thead th{font-weight:600;vertical-align:bottom;white-space:normal;min-width:4.4rem;border-bottom:2px solid var(--muted);overflow-wrap:break-word}
    thead .d{min-width:5.8rem}.t,.w,th[scope=row]{text-align:left;overflow-wrap:break-word}tbody .m{white-space:normal;min-width:6em}.w{white-space:pre-line;min-width:15rem;max-width:34rem}
    th[scope=row]{position:sticky;left:0;background:var(--bg)}th[scope=row].w{min-width:14rem;max-width:min(24rem,60vw)}
    tbody tr:hover>*{background:var(--soft)}
    .total>*{font-weight:650;border-top:2px solid var(--muted)}
    tr:target>*,table:target caption{background:var(--soft);box-shadow:inset 0 2px var(--link),inset 0 -2px var(--link)}
    th button{all:unset;position:relative;font:inherit;color:inherit}
    .js th button{cursor:pointer}.js th button:hover{color:var(--link)}
    .js th button::after{content:"\2195";position:absolute;left:100%;bottom:0;padding-left:.1em;font-size:.85em;color:var(--muted);font-weight:400}
    .js [aria-sort=ascending] button::after{content:"\2191";color:var(--link);font-weight:700}
    .js [aria-sort=descending] button::after{content:"\2193";color:var(--link);font-weight:700}
    .js button+.def{margin-left:.7em}
    .def{display:inline-block;min-width:1.25em;font-size:.72rem;font-weight:600;line-height:1.25em;text-align:center;text-decoration:none;border:1px solid;border-radius:50%}
    .filter{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:1rem 0 -.25rem;font-size:.875rem}
    .filter input{font:inherit;width:14rem;max-width:100%;padding:.25rem .5rem;color:inherit;background:var(--bg);border:1px solid var(--muted);border-radius:.3rem}
    figure{margin:1.75rem 0;max-width:46rem;break-inside:avoid}
    figcaption{font-weight:650;line-height:1.45}
    .axes{margin:.1rem 0 .5rem;font-size:.84rem;color:var(--muted)}
    .key{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;margin:.2rem 0 .4rem;padding:0;list-style:none;font-size:.84rem}
    .key svg{vertical-align:middle;margin-right:.35rem}.key li{margin:0}
    .chart{display:block;overflow:visible}
    svg{font-size:12px}svg text{fill:var(--fg)}svg .m{fill:var(--muted)}svg .i{fill:var(--inv)}
    svg .h{stroke:var(--bg);stroke-width:7px;stroke-linejoin:round}
    .e{text-anchor:end}.c{text-anchor:middle}
    .g{stroke:var(--line)}.a{stroke:var(--muted)}.r{stroke:var(--fg);stroke-width:1.5;stroke-dasharray:5 3}.q{stroke:var(--fg);stroke-width:1.5}
    .track{fill:var(--track)}.gap{stroke:var(--bg);stroke-width:1.5}
    .f0{fill:var(--s0)}.f1{fill:var(--s1)}.f2{fill:var(--s2)}.f3{fill:var(--s3)}.f4{fill:var(--s4)}.f5{fill:var(--s5)}
    .l0,.l1,.l2,.l3,.l4,.l5{fill:none;stroke-width:2.25;stroke-linejoin:round}
    .l0{stroke:var(--s0)}.l1{stroke:var(--s1);stroke-dasharray:7 3}.l2{stroke:var(--s2);stroke-dasharray:2 3}
    .l3{stroke:var(--s3);stroke-dasharray:10 3 2 3}.l4{stroke:var(--s4);stroke-dasharray:4 2}.l5{stroke:var(--s5);stroke-dasharray:12 4}
    .band{fill:var(--s0);fill-opacity:.2}.pale{fill-opacity:.45}
    .k0{fill:var(--k0)}.k1{fill:var(--k1)}.k2{fill:var(--k2)}.k3{fill:var(--k3)}.k4{fill:var(--k4)}.k5{fill:var(--k5)}.k6{fill:var(--k6)}.k7{fill:var(--k7)}.k8{fill:var(--k8)}
    .none{fill:none;stroke:var(--line);stroke-dasharray:2 2}
    details{margin:.5rem 0}summary{cursor:pointer;font-size:.86rem;color:var(--link);width:fit-content}
    footer{margin-top:3rem;font-size:.84rem;color:var(--muted)}footer h2{font-size:1rem;margin-top:0}
    footer dl{margin:0}footer dl div{display:flex;flex-wrap:wrap;gap:0 .75rem;padding:.15rem 0}footer dt{min-width:9rem}footer dd{margin:0;flex:1 1 15rem}
    @media(max-width:40rem){.wide{display:none}.tiles{grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:.5rem}.tile{padding:.55rem .65rem}.tile .big{font-size:1.3rem}.tile .long{font-size:1.1rem;line-height:1.6}th[scope=row].w{position:static}h1{font-size:1.4rem}.lead>p:not(.note){font-size:1.02rem}}
    @media screen and (min-width:94rem){body{padding-left:17rem;max-width:92rem;margin:0 auto}nav{position:fixed;top:0;bottom:0;width:15rem;margin:0 0 0 -17rem;padding:1.4rem 0 1.4rem 1rem;overflow-y:auto}nav ol{columns:auto}}
    @page{size:A4;margin:15mm 14mm 17mm;@bottom-right{content:counter(page) " / " counter(pages);font-size:8pt;color:#555}}
    @media print{:root{color-scheme:light}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    body{max-width:none;padding:0;font-size:10pt}a{color:inherit;text-decoration:none}
    .def,.filter,details:not([open]){display:none}th button{display:contents}.js th button::after{content:none!important}
    .scroll{overflow:visible}table{font-size:8pt}th,td{padding:.2rem .35rem}.p7{font-size:7pt}.p6{font-size:6pt}.p5{font-size:5pt}.p7 :is(th,td),.p6 :is(th,td),.p5 :is(th,td){padding:.3em}
    thead th,.t,th[scope=row]{white-space:normal;overflow-wrap:break-word;min-width:0}thead th{min-width:3.7em}.t,th[scope=row]{word-break:keep-all}
    .w{min-width:6rem;max-width:none}th[scope=row].w{min-width:6rem;max-width:60mm;word-break:normal}
    th[scope=row]{position:static}tr,li,dd{break-inside:avoid}thead,h2,h3,caption,figcaption{break-after:avoid}tbody tr:first-child{break-before:avoid}
    h2{margin-top:1.5rem}.tiles{grid-template-columns:repeat(3,1fr)}p,ul,figure{max-width:none}p{orphans:3;widows:3}.heat{width:100%;height:auto}}
    """#
}
